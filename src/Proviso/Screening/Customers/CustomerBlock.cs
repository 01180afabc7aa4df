using System.Buffers;

namespace Proviso.Screening.Customers;

/// <summary>Some whole rows of a file, not yet read. Give it back when its rows are read.</summary>
public sealed class CustomerBlock
{
    private readonly byte[] _bytes;
    private readonly List<Row> _rows;

    internal CustomerBlock(byte[] bytes, List<Row> rows, CustomerPlace start, CustomerPlace end) =>
        (_bytes, _rows, Start, End) = (bytes, rows, start, end);

    public CustomerPlace Start { get; }

    /// <summary>Where the next block begins.</summary>
    public CustomerPlace End { get; }

    public int Count => _rows.Count;

    internal Row this[int index] => _rows[index];

    internal ReadOnlySpan<byte> Bytes(Row row) => _bytes.AsSpan(row.Start, row.Length);

    /// <summary>After which the block holds nothing.</summary>
    public void Return()
    {
        _rows.Clear();
        ArrayPool<byte>.Shared.Return(_bytes);
    }

    /// <param name="Length">In bytes, without the line end.</param>
    /// <param name="IsTooLong">Its end was not looked for.</param>
    internal readonly record struct Row(int Start, int Length, int Line, bool IsTooLong = false);
}
