using System.Globalization;

namespace Proviso.Lists.Au;

/// <summary>Puts the rows of DFAT's list together by their references.</summary>
internal sealed class DfatParties(EditionDraft edition, Problems problems)
{
    private readonly Dictionary<string, int> _blocks = new(StringComparer.Ordinal);
    private string _last = "";

    public int Rows { get; private set; }

    public void Take(SourceSpan where, Func<string, string> text)
    {
        var reference = text("reference");
        var number = string.Concat(reference.TakeWhile(char.IsAsciiDigit));
        if (number.Length == 0)
        {
            Refuse(
                where,
                "PV0308",
                $"'{Visible.Of(reference)}' is not a reference",
                "every row begins with one: \"2\" for a party, \"2a\" for a further name of it"
            );
            return;
        }

        Rows++;
        var row = new DfatRow(text);
        var key = Key(number, row.IsPrimary && reference == number);
        var draft = edition.Find(
            key,
            where,
            () => new PartyDraft(key, row.Kind ?? PartyKind.Unknown)
        );
        draft.Kind = draft.Kind == PartyKind.Unknown ? row.Kind ?? draft.Kind : draft.Kind;
        row.AddTo(draft);
    }

    /// <summary>
    /// A number has been given to two parties by mistake: a second party's own name under it, after rows of others, is a
    /// second party. Letters after rows of others still belong to the number.
    /// </summary>
    private string Key(string number, bool begins)
    {
        var isNew = !_blocks.TryGetValue(number, out var block);
        if (isNew || (begins && _last != number))
        {
            block = _blocks[number] = block + 1;
            if (block > 1)
            {
                edition.Caveats.Add(
                    $"Reference {number} is given to {block} parties: the later ones have a number behind it."
                );
            }
        }

        _last = number;
        return block <= 1
            ? number
            : string.Create(CultureInfo.InvariantCulture, $"{number}-{block}");
    }

    private void Refuse(SourceSpan where, string code, string message, string hint) =>
        problems.Add(code, where, message, hint);
}
