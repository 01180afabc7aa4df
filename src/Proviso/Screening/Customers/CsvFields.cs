namespace Proviso.Screening.Customers;

/// <summary>The fields of one row of delimited text, by RFC 4180: a field in quotation marks may hold line breaks.</summary>
internal ref struct CsvFields(ReadOnlySpan<byte> text, byte delimiter)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private int _at;
    private bool _isDone;

    /// <summary>Where the field begins, with its quotation mark.</summary>
    public int Start { get; private set; }

    /// <summary>Of the field's content.</summary>
    public Range Content { get; private set; }

    /// <summary>The content holds doubled quotation marks.</summary>
    public bool IsDoubled { get; private set; }

    public CsvFault Fault { get; private set; }

    /// <summary>Where the fault is; when the fields are at their end, where the row is, with its line end.</summary>
    public readonly int End => _at;

    /// <summary>False behind the last field of the row, and behind a fault.</summary>
    public bool Next()
    {
        if (_isDone)
        {
            return false;
        }

        (Start, IsDoubled) = (_at, false);
        return _at < _text.Length && _text[_at] == (byte)'"' ? Quoted() : Unquoted();
    }

    private bool Unquoted()
    {
        var length = _text[_at..].IndexOfAny(delimiter, (byte)'\n');
        var end = length < 0 ? _text.Length : _at + length;
        var quote = _text[_at..end].IndexOf((byte)'"');
        if (quote >= 0)
        {
            return Stop(CsvFault.StrayQuote, _at + quote);
        }

        var isLast = length < 0 || _text[end] == (byte)'\n';
        Content = Start..(isLast && end > Start && _text[end - 1] == (byte)'\r' ? end - 1 : end);
        _at = Math.Min(_text.Length, end + 1);
        _isDone = isLast;
        return true;
    }

    private bool Quoted()
    {
        for (var at = _at + 1; ; at += 2)
        {
            var length = _text[at..].IndexOf((byte)'"');
            if (length < 0)
            {
                return Stop(CsvFault.NotClosed, Start);
            }

            at += length;
            if (at + 1 == _text.Length || _text[at + 1] != (byte)'"')
            {
                Content = (Start + 1)..at;
                return Closed(at + 1);
            }

            IsDoubled = true;
        }
    }

    private bool Closed(int at)
    {
        while (at < _text.Length && _text[at] == (byte)' ')
        {
            at++;
        }

        var rest = _text[at..];
        if (!rest.IsEmpty && rest[0] == delimiter)
        {
            _at = at + 1;
            return true;
        }

        _isDone = true;
        switch (rest)
        {
            case []:
            case [(byte)'\r']:
                _at = _text.Length;
                return true;
            case [(byte)'\n', ..]:
                _at = at + 1;
                return true;
            case [(byte)'\r', (byte)'\n', ..]:
                _at = at + 2;
                return true;
            default:
                return Stop(CsvFault.TextAfterQuote, at);
        }
    }

    private bool Stop(CsvFault fault, int at)
    {
        (Fault, _at, _isDone) = (fault, at, true);
        return false;
    }
}
