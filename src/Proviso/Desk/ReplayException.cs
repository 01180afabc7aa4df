namespace Proviso.Desk;

/// <summary>A kept decision cannot be made again here; the message says what is missing.</summary>
public sealed class ReplayException(string message) : Exception(message);
