namespace Proviso.Names;

/// <summary>
/// Finds the words of a name that state a legal form: "ООО", "Open Joint Stock Company", "GmbH". What remains is one symbol
/// for the kind of form, so that the same company under another country's form stays near.
/// </summary>
internal static class LegalForms
{
    private static readonly Lazy<ILookup<string, Form>> Table = new(() =>
        NameTables
            .Read("legal-forms.tsv")
            .Select(line => new Form(
                line[1].Split(' '),
                line[0].TrimEnd('?', '.'),
                line[0].EndsWith('?'),
                line[0].EndsWith('.')
            ))
            .OrderByDescending(form => form.Words.Length)
            .ToLookup(form => form.Words[0], StringComparer.Ordinal)
    );

    /// <summary>True for a short word that is a legal form, a family name, or either.</summary>
    public static bool IsDoubtful(string word) =>
        Table.Value[word].Any(form => form is { IsAlsoName: true, Words.Length: 1 });

    /// <summary>The symbol and how many words it stands for; null where no form begins.</summary>
    public static (string Symbol, int Words)? At(NameWords name, int start)
    {
        var words = name.Words;
        foreach (var form in Table.Value[words[start]])
        {
            if (
                !form.NeedsStops
                && form.Fits(words, start)
                && form.Words.Length < words.Count
                && !Doubtful(form, name, start)
            )
            {
                return (form.Symbol, form.Words.Length);
            }
        }

        return null;
    }

    /// <summary>"S.A.", "J.S.C.": letters with full stops that together are a form; null where they are not.</summary>
    public static (string Symbol, int Words)? Dotted(NameWords name, int start, int letters) =>
        letters < name.Words.Count
        && Table
            .Value[string.Concat(name.Words.Skip(start).Take(letters))]
            // "J.P. Morgan" begins with initials.
            .FirstOrDefault(form => form.Words.Length == 1 && !(form.NeedsStops && start == 0))
            is { } form
            ? (form.Symbol, letters)
            : null;

    // "AO" and "SA" are also family names: taken as a form only first or last, beside two other words.
    private static bool Doubtful(Form form, NameWords name, int start) =>
        form.IsAlsoName
        && (name.Words.Count < 3 || (start > 0 && start + form.Words.Length < name.Words.Count));

    private sealed record Form(string[] Words, string Symbol, bool IsAlsoName, bool NeedsStops)
    {
        public bool Fits(IReadOnlyList<string> words, int start)
        {
            if (start + Words.Length > words.Count)
            {
                return false;
            }

            for (var i = 0; i < Words.Length; i++)
            {
                if (!string.Equals(Words[i], words[start + i], StringComparison.Ordinal))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
