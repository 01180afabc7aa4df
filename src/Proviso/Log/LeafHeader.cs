using System.Text;
using NodaTime.Text;

namespace Proviso.Log;

/// <summary>
/// What the tree holds of a leaf. It names the body by its salted commitment only, so the body can be erased and the
/// tree still verifies.
/// </summary>
/// <param name="Index">From 0, without a gap.</param>
/// <param name="Kind">What is recorded: "store", "edition", "decision", a cap's entries.</param>
/// <param name="Commitment">SHA-256 over salt and body.</param>
public sealed record LeafHeader(long Index, string Kind, Instant RecordedAt, Digest Commitment)
{
    /// <summary>Canonical JSON of commitment, kind and time; the index is the leaf's place in the tree.</summary>
    public byte[] Data
    {
        get
        {
            var text = new StringBuilder("{\"commitment\":\"")
                .Append(Commitment.Hex)
                .Append("\",\"kind\":");
            CanonicalJson.AppendText(text, Kind);
            text.Append(",\"recorded_at\":\"").Append(WriteTime(RecordedAt)).Append("\"}");
            return Encoding.UTF8.GetBytes(text.ToString());
        }
    }

    /// <summary>RFC 6962 §2.1: SHA-256(0x00 ‖ data).</summary>
    public Digest Hash => MerkleTree.HashLeaf(Data);

    /// <summary>UTC, RFC 3339, with as many decimals of a second as there are.</summary>
    public static string WriteTime(Instant time) => InstantPattern.ExtendedIso.Format(time);

    /// <summary>Null for anything that <see cref="WriteTime"/> would not write itself.</summary>
    public static Instant? ReadTime(string written) =>
        InstantPattern.ExtendedIso.Parse(written) is { Success: true, Value: var time }
        && WriteTime(time) == written
            ? time
            : null;
}
