namespace Proviso.Cli;

/// <summary>The live list is too old to answer for today: exit 4, nothing answered.</summary>
internal sealed class StaleListException(string message) : Exception(message);
