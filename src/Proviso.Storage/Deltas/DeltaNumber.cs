namespace Proviso.Storage.Deltas;

/// <summary>Whole numbers as VCDIFF writes them: seven bits a byte, the highest first (RFC 3284 §2).</summary>
internal static class DeltaNumber
{
    private const int MostBytes = 5;

    public static void Write(List<byte> to, int number)
    {
        for (var shift = (MostBytes - 1) * 7; shift > 0; shift -= 7)
        {
            if (number >> shift != 0)
            {
                to.Add((byte)((number >> shift) & 0x7F | 0x80));
            }
        }

        to.Add((byte)(number & 0x7F));
    }

    /// <returns>-1 when there is no number there, or one larger than any file.</returns>
    public static int Read(ReadOnlySpan<byte> from, ref int place)
    {
        long number = 0;
        for (var i = 0; i < MostBytes && place < from.Length; i++)
        {
            var one = from[place++];
            number = (number << 7) | (uint)(one & 0x7F);
            if ((one & 0x80) == 0)
            {
                return number <= int.MaxValue ? (int)number : -1;
            }
        }

        return -1;
    }
}
