using System.Buffers;

namespace Proviso.Screening.Customers;

/// <summary>
/// Customers out of CSV with a header row (commas, semicolons or tabs) or out of one JSON object a line, in blocks of rows:
/// however long the file, no more of it is in memory than the blocks in work.
/// </summary>
public sealed class CustomerFile
{
    /// <summary>In bytes. A longer row is refused: the file is of another kind, or a quotation mark is lost.</summary>
    public const int LongestRow = 100_000;

    private const int BlockBytes = 128 * 1024;

    private readonly string _name;
    private readonly Stream _content;
    private readonly ICustomerForm _form;
    private readonly CustomerCells _cells;
    private readonly byte[] _head;
    private readonly CustomerPlace _start;

    /// <param name="name">For messages.</param>
    /// <param name="content">Read forward only, unless <see cref="Blocks"/> is asked to begin later.</param>
    /// <param name="delimiter">Null finds out of the header which one it is.</param>
    /// <exception cref="InvalidInputException">The file is of another kind, or lacks a column.</exception>
    public CustomerFile(string name, Stream content, CustomerMap map, char? delimiter = null)
    {
        (_name, _content) = (name, content);
        var head = new byte[BlockBytes];
        var length = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        _head = head[..length];
        (_form, _cells, _start) = new CustomerHeader(name, map, delimiter).Read(
            _head,
            isLast: length < head.Length
        );
    }

    /// <summary>All rows from a place on, or from the first; once for each file opened. For one thread.</summary>
    public IEnumerable<CustomerBlock> Blocks(CustomerPlace? from = null)
    {
        var place = from ?? _start;
        var carried = _head.AsMemory((int)Math.Min(_head.Length, place.Offset));
        if (place.Offset > _head.Length)
        {
            _content.Position = place.Offset;
        }

        return Cut(carried, place);
    }

    /// <summary>Reads a row of a block. Safe for many threads.</summary>
    public CustomerRow Read(CustomerBlock block, int index)
    {
        var (number, slice) = (block.Start.Rows + index + 1, block[index]);
        var row = new RowText(_name, block.Bytes(slice), slice.Line);
        if (slice.IsTooLong || slice.Length > LongestRow)
        {
            return new(number, null, null, TooLong(row));
        }

        var cells = ArrayPool<Cell>.Shared.Rent(_cells.Count);
        var used = cells.AsSpan(0, _cells.Count);
        used.Clear();
        var why = row.NotText() ?? _form.Read(row, used);
        var key =
            _cells.Key(used) ?? number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        (var subject, why) = why is null ? _cells.Read(row, used) : (null, why);
        ArrayPool<Cell>.Shared.Return(cells, clearArray: true);
        return new(number, key, subject, why);
    }

    /// <summary>Where the name of a row stands that has one.</summary>
    public SourceSpan NamePlace(CustomerBlock block, int index)
    {
        var slice = block[index];
        var row = new RowText(_name, block.Bytes(slice), slice.Line);
        var cells = new Cell[_cells.Count];
        _form.Read(row, cells);
        return row.Place(_cells.NameAt(cells));
    }

    private static Diagnostic TooLong(in RowText row) =>
        row.Fault(
            "PV0326",
            0,
            "the row is longer than 100,000 bytes",
            "a customer is a line: look whether a quotation mark or a line break is lost"
        );

    private IEnumerable<CustomerBlock> Cut(ReadOnlyMemory<byte> carried, CustomerPlace place)
    {
        for (var isLast = false; !isLast; )
        {
            var bytes = ArrayPool<byte>.Shared.Rent(BlockBytes);
            carried.CopyTo(bytes);
            var wanted = BlockBytes - carried.Length;
            var read = _content.ReadAtLeast(
                bytes.AsSpan(carried.Length, wanted),
                wanted,
                throwOnEndOfStream: false
            );
            isLast = read < wanted;
            var block = Rows(bytes, carried.Length + read, isLast, place);
            var used = (int)(block.End.Offset - place.Offset);
            carried = bytes.AsMemory(used, carried.Length + read - used).ToArray();
            if (used == 0 && !isLast)
            {
                // A whole block without a row's end.
                (block, carried) = PassOver(bytes, place);
            }

            place = block.End;
            yield return block;
        }
    }

    private CustomerBlock Rows(byte[] bytes, int length, bool isLast, CustomerPlace start)
    {
        var (rows, at, line) = (new List<CustomerBlock.Row>(), 0, start.Line);
        while (at < length)
        {
            var rest = bytes.AsSpan(at, length - at);
            var taken = _form.Take(rest, isLast);
            if (taken == 0)
            {
                break;
            }

            var row = rest[..taken].TrimEnd("\r\n"u8);
            if (row.ContainsAnyExcept(" \r\n\u001A"u8))
            {
                rows.Add(new(at, row.Length, line));
            }

            line += rest[..taken].Count((byte)'\n');
            at += taken;
        }

        return new(bytes, rows, start, new(start.Offset + at, line, start.Rows + rows.Count));
    }

    /// <summary>One row that is too long, up to its line end.</summary>
    private (CustomerBlock Block, byte[] Carried) PassOver(byte[] bytes, CustomerPlace start)
    {
        var (offset, more) = (start.Offset + BlockBytes, new byte[BlockBytes]);
        while (true)
        {
            var read = _content.ReadAtLeast(more, more.Length, throwOnEndOfStream: false);
            var end = more.AsSpan(0, read).IndexOf((byte)'\n');
            offset += end < 0 ? read : end + 1;
            if (end >= 0 || read < more.Length)
            {
                var block = new CustomerBlock(
                    bytes,
                    [new(0, 1, start.Line, IsTooLong: true)],
                    start,
                    new(offset, start.Line + (end < 0 ? 0 : 1), start.Rows + 1)
                );
                return (block, end < 0 ? [] : more[(end + 1)..read]);
            }
        }
    }
}
