namespace Proviso.Storage.Deltas;

/// <summary>
/// A file as what it takes over from another and what is new in it: VCDIFF (RFC 3284), one window, of its instructions
/// ADD and COPY only. Bytes, not lines or rows: every form of list is alike to it, and what comes back is exact.
/// </summary>
public static class DeltaWriter
{
    // Of the RFC's default code table: sizes follow, addresses count from the beginning of the base.
    internal const byte Add = 1;
    internal const byte Copy = 19;

    /// <summary>The RFC's magic, version 0, no second compressor, one window over the whole base.</summary>
    internal static ReadOnlySpan<byte> Head => [0xD6, 0xC3, 0xC4, 0, 0, 1];

    public static byte[] Between(ReadOnlyMemory<byte> from, ReadOnlySpan<byte> to)
    {
        var (data, instructions, addresses) = (
            new List<byte>(),
            new List<byte>(),
            new List<byte>()
        );
        var index = new BlockIndex(from);
        var bytes = from.Span;
        var (place, told) = (0, 0);
        while (place + BlockIndex.Block <= to.Length)
        {
            var (at, length) = index.Longest(to[place..]);
            if (length == 0)
            {
                place++;
                continue;
            }

            var back = Back(bytes[..at], to[told..place]);
            AddNew(to[told..(place - back)]);
            instructions.Add(Copy);
            DeltaNumber.Write(instructions, length + back);
            DeltaNumber.Write(addresses, at - back);
            place += length;
            told = place;
        }

        AddNew(to[told..]);
        return Framed(from.Length, to.Length, data, instructions, addresses);

        void AddNew(ReadOnlySpan<byte> fresh)
        {
            if (fresh.IsEmpty)
            {
                return;
            }

            instructions.Add(Add);
            DeltaNumber.Write(instructions, fresh.Length);
            data.AddRange(fresh);
        }
    }

    /// <summary>How much of what was not told yet is the same before the match, too.</summary>
    private static int Back(ReadOnlySpan<byte> before, ReadOnlySpan<byte> untold)
    {
        var same = 0;
        while (
            same < before.Length
            && same < untold.Length
            && before[^(same + 1)] == untold[^(same + 1)]
        )
        {
            same++;
        }

        return same;
    }

    private static byte[] Framed(int from, int to, params ReadOnlySpan<List<byte>> sections)
    {
        var window = new List<byte>();
        DeltaNumber.Write(window, to);
        window.Add(0);
        foreach (var section in sections)
        {
            DeltaNumber.Write(window, section.Count);
        }

        foreach (var section in sections)
        {
            window.AddRange(section);
        }

        List<byte> whole = [.. Head];
        DeltaNumber.Write(whole, from);
        DeltaNumber.Write(whole, 0);
        DeltaNumber.Write(whole, window.Count);
        return [.. whole, .. window];
    }
}
