namespace Proviso.Benchmarks.Searching;

/// <summary>One way to look a name up in the list. Built before it is timed; what it prepares of the list does not count.</summary>
internal interface IEngine
{
    string Name { get; }

    /// <summary>What a search gives, in a few words: engines do the nearest they have to the same job.</summary>
    string Job { get; }

    /// <summary>True when it works in another process, so that only the time on the wall tells what it costs.</summary>
    bool IsElsewhere => false;

    /// <summary>Positions of the names it finds.</summary>
    IReadOnlyList<int> Find(string query);
}
