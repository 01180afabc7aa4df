using Microsoft.Data.Sqlite;
using Proviso.Log;

namespace Proviso.Storage;

/// <summary>Tables that can be made again from the leaves, and so be checked against them.</summary>
public interface IProjection
{
    string Name { get; }

    /// <summary>A sentence for each row that is not what the leaves make; none when all is well.</summary>
    /// <param name="leaves">Every leaf whose body is there, in order; read from the store each time.</param>
    IEnumerable<string> Differences(SqliteConnection connection, IEnumerable<Leaf> leaves);
}
