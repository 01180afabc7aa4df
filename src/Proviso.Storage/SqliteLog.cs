using Proviso.Log;

namespace Proviso.Storage;

/// <summary>Proofs out of a store's log. Each reads every leaf's header, about a second for a million.</summary>
public sealed class SqliteLog(SqliteStore store)
{
    /// <exception cref="InvalidInputException">There is no such leaf (PV0515).</exception>
    public (LeafHeader Leaf, TlogProof Proof) Prove(long index) =>
        store.Read(connection =>
        {
            var headers = StoredLeaf.Headers(connection).ToArray();
            if (index < 0 || index >= headers.Length)
            {
                throw new InvalidInputException(
                    new Diagnostic(
                        "PV0515",
                        new SourceSpan(store.Path, 0, 0),
                        $"there is no leaf {index}",
                        $"the log has leaves 0 to {headers.Length - 1}"
                    )
                );
            }

            var hashes = Hashes(headers);
            var proof = InclusionProof.Of(hashes, (int)index);
            return (headers[index], new TlogProof(proof, Standing(hashes)));
        });

    /// <summary>From a checkpoint's size to the log as it stands.</summary>
    public (ConsistencyProof Proof, Checkpoint Standing) Since(long size) =>
        store.Read(connection =>
        {
            var hashes = Hashes([.. StoredLeaf.Headers(connection)]);
            return (ConsistencyProof.Of(hashes, (int)size), Standing(hashes));
        });

    /// <summary>Every leaf in order; the leaf itself is null where its body was erased.</summary>
    public T Leaves<T>(Func<IEnumerable<(LeafHeader Header, Leaf? Leaf)>, T> read) =>
        store.Read(connection =>
            read(
                StoredLeaf
                    .In(connection)
                    .Select(stored =>
                        (stored.Header ?? throw StoreFaults.Damaged(store.Path), stored.Leaf)
                    )
            )
        );

    private Checkpoint Standing(Digest[] hashes) =>
        new(store.Origin, hashes.Length, MerkleTree.RootOf(hashes));

    private static Digest[] Hashes(LeafHeader[] headers) =>
        [.. headers.Select(header => header.Hash)];
}
