namespace Proviso.Names;

/// <param name="Position">Of the name among those the index was built from.</param>
public readonly record struct NameFound(int Position, NameScore Score);
