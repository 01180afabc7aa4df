using Proviso.Law;
using Proviso.Law.Text;

namespace Proviso.Decisions;

/// <summary>
/// Reads a transaction, nested or dotted (<c>txn.date: …</c> equals <c>txn: {date: …}</c>), against the vocabulary.
/// All or nothing: anything wrong is a diagnostic with its place, and no fact is taken.
/// </summary>
public sealed class TransactionReader(Vocabulary vocabulary, string originKind = "transaction")
{
    private readonly SortedDictionary<string, GivenFact> _facts = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _errors = [];

    /// <exception cref="InvalidInputException">With every diagnostic, in file order.</exception>
    /// <param name="settled">Facts of the command line: each takes the place of the transaction's own, before the whole is checked.</param>
    public ImmutableSortedDictionary<string, Fact> Read(
        TextNode transaction,
        params ReadOnlySpan<Fact> settled
    )
    {
        if (transaction is TextNode.Mapping mapping)
        {
            foreach (var entry in mapping.Entries)
            {
                Walk(entry.Key, entry.KeySpan, entry.Value);
            }
        }
        else
        {
            Error(
                "PV0200",
                transaction.Span,
                "a transaction is a list of facts by name",
                "write 'txn.date: 2017-03-14' and so on"
            );
        }

        foreach (var fact in settled)
        {
            _facts[fact.Path] = new GivenFact(fact, transaction.Span, Written: null);
        }

        new TransactionConsistency(_facts, _errors).Check();
        if (_errors.Count > 0)
        {
            throw new InvalidInputException([
                .. _errors.OrderBy(e => e.Where.Line).ThenBy(e => e.Where.Column),
            ]);
        }

        return _facts.ToImmutableSortedDictionary(
            f => f.Key,
            f => f.Value.Fact,
            StringComparer.Ordinal
        );
    }

    /// <summary>Reads one <c>fact=value</c> of the command line.</summary>
    /// <exception cref="InvalidInputException"/>
    public static Fact ReadOne(Vocabulary vocabulary, string assignment, int number)
    {
        var span = new SourceSpan($"--set {assignment}", number, 1, assignment.Length);
        var equals = assignment.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
        {
            throw new InvalidInputException(
                new Diagnostic(
                    "PV0211",
                    span,
                    "--set takes a fact and a value",
                    "write --set item.subjectToEar=false"
                )
            );
        }

        var (path, value) = (assignment[..equals].Trim(), assignment[(equals + 1)..].Trim());
        var node =
            value.StartsWith('[') || value.StartsWith('{')
                ? YamlText.Read(span.File, value)
                : new TextNode.Scalar(value, Quoted: false, span);
        var reader = new TransactionReader(vocabulary, "command-line");
        reader.Walk(path, span, node);
        if (reader._errors.Count > 0)
        {
            throw new InvalidInputException([.. reader._errors]);
        }

        return reader._facts.Count == 1
            ? reader._facts.First().Value.Fact with
            {
                Origin = new FactOrigin("command-line", "--set"),
            }
            : throw new InvalidInputException(
                new Diagnostic(
                    "PV0211",
                    span,
                    $"'{path}' is a group, not one fact",
                    "set its facts one by one"
                )
            );
    }

    private void Walk(string path, SourceSpan at, TextNode value)
    {
        var known = vocabulary.TryFind(path, out var term);
        switch (value)
        {
            case TextNode.Scalar { IsNull: true } when known && term!.Type == FactType.Group:
                Take(path, at, new FactValue.None(), written: null);
                break;
            case TextNode.Mapping mapping when !known || term!.Type == FactType.Group:
                Group(path, at, mapping, known);
                break;
            case TextNode.List list when IsListOfGroups(path, known ? term : null):
                List(path, list);
                break;
            case var _ when !known:
                Unknown(path, at);
                break;
            case var _ when term!.Type == FactType.Group:
                Error(
                    "PV0202",
                    value.Span,
                    $"'{path}' is a group of facts",
                    "indent its facts below it, or write null when the transaction has none"
                );
                break;
            default:
                if (FactReader.Read(path, term!, value, _errors) is { } read)
                {
                    Take(path, at, read, value);
                }

                break;
        }
    }

    private void Group(string path, SourceSpan at, TextNode.Mapping mapping, bool known)
    {
        if (!known && !IsPrefix(path))
        {
            Unknown(path, at);
            return;
        }

        foreach (var entry in mapping.Entries)
        {
            Walk($"{path}.{entry.Key}", entry.KeySpan, entry.Value);
        }
    }

    private void List(string path, TextNode.List list)
    {
        if (list.Items.IsEmpty)
        {
            // An empty list is an answer: there are none. It is kept as a fact of its own.
            Take(path, list.Span, new FactValue.Words([]), list);
            return;
        }

        for (var i = 0; i < list.Items.Length; i++)
        {
            if (list.Items[i] is TextNode.Mapping mapping)
            {
                if (mapping.Entries.IsEmpty)
                {
                    Error(
                        "PV0215",
                        mapping.Span,
                        $"element {i} of '{path}' says nothing",
                        "take it out, or write what is known of it"
                    );
                }

                foreach (var entry in mapping.Entries)
                {
                    Walk($"{path}[{i}].{entry.Key}", entry.KeySpan, entry.Value);
                }
            }
            else
            {
                Error(
                    "PV0202",
                    list.Items[i].Span,
                    $"'{path}' is a list of groups",
                    $"write each element as '- name: value' below '{path}:'"
                );
            }
        }
    }

    private bool IsListOfGroups(string path, Term? term) =>
        term is not { Type: not FactType.Group }
        && vocabulary.Terms.Any(t =>
            t.Path.StartsWith(Vocabulary.General(path) + "[].", StringComparison.Ordinal)
        );

    private bool IsPrefix(string path)
    {
        var general = Vocabulary.General(path);
        return vocabulary.Terms.Any(t =>
            t.Path.StartsWith(general + ".", StringComparison.Ordinal)
        );
    }

    private void Take(string path, SourceSpan at, FactValue value, TextNode? written)
    {
        if (!ListIndexes.AreWellFormed(path))
        {
            Error(
                "PV0215",
                at,
                $"'{path}' does not say which element of a list it is of",
                $"count the elements from 0, as in parties[0].name, up to {ListIndexes.Most - 1}"
            );
            return;
        }

        if (_facts.TryGetValue(path, out var first))
        {
            Error(
                "PV0204",
                at,
                $"'{path}' is given twice, first at line {first.Name.Line}",
                "keep one of them"
            );
            return;
        }

        var origin = new FactOrigin(originKind, $"{at.File}:{at.Line}:{at.Column}");
        _facts.Add(path, new GivenFact(new Fact(path, value, origin), at, written));
    }

    private void Unknown(string path, SourceSpan at) =>
        Error(
            "PV0201",
            at,
            $"no fact is called '{path}'",
            Suggestion.For(Vocabulary.General(path), vocabulary.Terms.Select(t => t.Path))
                ?? "'proviso schema vocabulary' lists every fact"
        );

    private void Error(string code, SourceSpan at, string message, string? hint) =>
        _errors.Add(new Diagnostic(code, at, message, hint));
}
