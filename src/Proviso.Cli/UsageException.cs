namespace Proviso.Cli;

/// <summary>The command line itself is wrong: options that contradict each other, a format nobody makes.</summary>
internal sealed class UsageException(string message) : Exception(message);
