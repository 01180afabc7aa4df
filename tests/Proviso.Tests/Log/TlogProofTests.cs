using System.Globalization;
using System.Text;
using Proviso.Log;

namespace Proviso.Tests.Log;

public sealed class TlogProofTests
{
    private static readonly Digest[] Leaves =
    [
        .. Enumerable
            .Range(0, 21)
            .Select(i =>
                MerkleTree.HashLeaf(
                    Encoding.UTF8.GetBytes(i.ToString(CultureInfo.InvariantCulture))
                )
            ),
    ];

    private static readonly Checkpoint Checkpoint = new(
        "proviso/0011223344556677",
        Leaves.Length,
        MerkleTree.RootOf(Leaves)
    );

    [Fact]
    public void A_proof_reads_back_as_it_was_written_and_proves_its_leaf_only()
    {
        for (var i = 0; i < Leaves.Length; i++)
        {
            var written = new TlogProof(InclusionProof.Of(Leaves, i), Checkpoint).Write();
            var read = TlogProof.Parse(written)!;
            Assert.Equal(written, read.Write());
            Assert.True(read.Verify(Leaves[i]));
            Assert.False(read.Verify(Leaves[(i + 1) % Leaves.Length]));
        }
    }

    [Fact]
    public void A_proof_of_one_leaf_alone_has_an_empty_way()
    {
        var one = Checkpoint with { Size = 1, Root = Leaves[0] };
        var written = new TlogProof(InclusionProof.Of(Leaves.AsSpan(0, 1), 0), one).Write();
        Assert.Equal($"c2sp.org/tlog-proof@v1\nindex 0\n\n{one.Write()}", written);
        Assert.True(TlogProof.Parse(written)!.Verify(Leaves[0]));
    }

    [Fact]
    public void No_text_with_a_byte_changed_proves_the_leaf()
    {
        var written = new TlogProof(InclusionProof.Of(Leaves, 5), Checkpoint).Write();
        for (var i = 0; i < written.Length; i++)
        {
            var changed = written[..i] + (char)(written[i] ^ 1) + written[(i + 1)..];
            var read = TlogProof.Parse(changed);
            // Origin and size are the reader's to compare with a checkpoint held: one root fits neighboring sizes.
            Assert.True(
                read?.Verify(Leaves[5]) != true
                    || read.Checkpoint.Origin != Checkpoint.Origin
                    || read.Checkpoint.Size != Checkpoint.Size
            );
        }
    }

    [Fact]
    public void A_proof_in_a_log_of_a_million_leaves_is_within_a_kilobyte()
    {
        var way = ImmutableArray.CreateRange(Enumerable.Repeat(Leaves[0], 20));
        var large = new TlogProof(
            new InclusionProof(999_999, 1_000_000, way),
            Checkpoint with
            {
                Size = 1_000_000,
            }
        );
        Assert.InRange(large.Write().Length, 900, 1024);
    }
}
