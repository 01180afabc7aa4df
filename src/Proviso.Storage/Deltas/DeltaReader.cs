namespace Proviso.Storage.Deltas;

/// <summary>
/// Makes a file again out of its base and its delta. The delta may have been written by anybody: whatever does not fit is
/// refused, and no more is made than the length asked for.
/// </summary>
public readonly ref struct DeltaReader
{
    private readonly ReadOnlySpan<byte> _base;
    private readonly ReadOnlySpan<byte> _data;
    private readonly ReadOnlySpan<byte> _instructions;
    private readonly ReadOnlySpan<byte> _addresses;

    private DeltaReader(
        ReadOnlySpan<byte> @base,
        ReadOnlySpan<byte> data,
        ReadOnlySpan<byte> instructions,
        ReadOnlySpan<byte> addresses
    )
    {
        _base = @base;
        _data = data;
        _instructions = instructions;
        _addresses = addresses;
    }

    /// <returns>Null when it is no delta over this base to a file of that length.</returns>
    public static byte[]? Apply(ReadOnlySpan<byte> @base, ReadOnlySpan<byte> delta, int length)
    {
        if (!delta.StartsWith(DeltaWriter.Head))
        {
            return null;
        }

        var place = DeltaWriter.Head.Length;
        if (
            DeltaNumber.Read(delta, ref place) != @base.Length
            || DeltaNumber.Read(delta, ref place) != 0
            || DeltaNumber.Read(delta, ref place) is var window && window != delta.Length - place
            || DeltaNumber.Read(delta, ref place) != length
            || place >= delta.Length
            || delta[place++] != 0
        )
        {
            return null;
        }

        var data = DeltaNumber.Read(delta, ref place);
        var instructions = DeltaNumber.Read(delta, ref place);
        var addresses = DeltaNumber.Read(delta, ref place);
        var rest = delta[place..];
        return
            data < 0
            || instructions < 0
            || addresses < 0
            || (long)data + instructions + addresses != rest.Length
            ? null
            : new DeltaReader(
                @base,
                rest[..data],
                rest.Slice(data, instructions),
                rest[(data + instructions)..]
            ).Make(length);
    }

    private byte[]? Make(int length)
    {
        var made = new byte[length];
        var (place, data, instruction, address) = (0, 0, 0, 0);
        while (instruction < _instructions.Length)
        {
            var code = _instructions[instruction++];
            var size = DeltaNumber.Read(_instructions, ref instruction);
            if (size <= 0 || size > length - place)
            {
                return null;
            }

            var from = code == DeltaWriter.Add ? _data : _base;
            var at = code switch
            {
                DeltaWriter.Add => data,
                DeltaWriter.Copy => DeltaNumber.Read(_addresses, ref address),
                _ => -1,
            };
            if (at < 0 || size > from.Length - at)
            {
                return null;
            }

            from.Slice(at, size).CopyTo(made.AsSpan(place));
            place += size;
            data += code == DeltaWriter.Add ? size : 0;
        }

        return place == length && data == _data.Length && address == _addresses.Length
            ? made
            : null;
    }
}
