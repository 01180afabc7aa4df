namespace Proviso.Law.Text;

/// <summary>Checks a comparison against the type of its fact, and makes the condition of it.</summary>
internal sealed class ConditionTyping(
    ConditionNames names,
    DiagnosticList diagnostics,
    ConditionCursor cursor
)
{
    public Condition Defined(ConditionToken name)
    {
        if (!names.IsDefinition(name.Text))
        {
            diagnostics.Add(
                "PV0105",
                cursor.Span(name),
                $"nothing defines '{name.Text}'",
                Suggestion.For(name.Text, names.Definitions) ?? "define it under 'definitions'"
            );
        }

        return new Condition.Defined(name.Text, cursor.Span(name));
    }

    public Condition Activities(ConditionToken first, ImmutableArray<ConditionToken> words)
    {
        if (names.Activity is { } activity)
        {
            CheckWords(activity, words);
        }

        return new Condition.Act([.. words.Select(w => w.Text)], cursor.SpanFrom(first));
    }

    public ImmutableArray<PartyReference> Parties(ImmutableArray<ConditionToken> words)
    {
        var parties = ImmutableArray.CreateBuilder<PartyReference>();
        foreach (var word in words)
        {
            if (word.IsWord("party"))
            {
                parties.Add(PartyReference.InRegard);
                continue;
            }

            var key = names.PartyKey(word.Text);
            if (key is null)
            {
                diagnostics.Add(
                    "PV0103",
                    cursor.Span(word),
                    $"no designation of the pack has the symbol '{word.Text}'",
                    Suggestion.For(word.Text, names.PartySymbols.Append("party"))
                        ?? "write a symbol from 'designations', or 'party' for the party in regard"
                );
            }

            parties.Add(new PartyReference(key ?? word.Text, word.Text));
        }

        return parties.ToImmutable();
    }

    /// <summary>A path or a name that stands alone.</summary>
    public Condition? Bare(ConditionToken path)
    {
        var isFact = names.TermOf(path.Text) is not null;
        if (!isFact && !path.Text.Contains('.', StringComparison.Ordinal))
        {
            if (
                !names.IsDefinition(path.Text)
                && Suggestion.For(path.Text, names.Definitions) is null
                && Suggestion.For(path.Text, names.Paths) is { } hint
            )
            {
                return Unknown(path, hint);
            }

            return Defined(path);
        }

        return Find(path) switch
        {
            null => Failed(path),
            { Type: FactType.Flag } => new Condition.Flag(path.Text, cursor.SpanFrom(path)),
            var term => Mistyped(path, term),
        };
    }

    public Condition? OneOf(ConditionToken path, ImmutableArray<ConditionToken> words)
    {
        var term = Find(path);
        switch (term?.Type)
        {
            case null:
                return Failed(path);
            case FactType.Party:
                return new Condition.Names(path.Text, Parties(words), cursor.SpanFrom(path));
            case FactType.Text:
                CheckWords(term, words);
                return new Condition.OneOf(
                    path.Text,
                    [.. words.Select(w => w.Text)],
                    cursor.SpanFrom(path)
                );
            default:
                return Mistyped(path, term);
        }
    }

    public Condition? Has(ConditionToken path, ImmutableArray<ConditionToken> words)
    {
        var term = Find(path);
        if (term is null)
        {
            return Failed(path);
        }

        if (term.Type != FactType.Set)
        {
            return Mistyped(path, term);
        }

        CheckWords(term, words);
        return new Condition.Has(path.Text, [.. words.Select(w => w.Text)], cursor.SpanFrom(path));
    }

    public Condition? Compare(ConditionToken path, ConditionToken sign, ConditionToken literal)
    {
        var term = Find(path);
        if (term is null)
        {
            return Failed(path);
        }

        if (term.Type is not (FactType.Number or FactType.Date or FactType.Instant))
        {
            return Mistyped(path, term);
        }

        if (Quantity.Parse(term.Type, literal.Text) is not { } value)
        {
            diagnostics.Add(
                "PV0104",
                cursor.Span(literal),
                $"'{literal.Text}' is not {FactTypeWords.Noun(term.Type)}",
                $"{path.Text} takes one like {FactTypeWords.Example(term.Type)}"
            );
            return Failed(path);
        }

        var comparison = sign.Text switch
        {
            "<" => Comparison.Less,
            "<=" => Comparison.AtMost,
            ">" => Comparison.More,
            ">=" => Comparison.AtLeast,
            _ => Comparison.Equal,
        };
        return new Condition.Compare(path.Text, comparison, value, cursor.SpanFrom(path));
    }

    private Term? Find(ConditionToken path)
    {
        var term = names.TermOf(path.Text);
        if (term is null)
        {
            _ = Unknown(
                path,
                Suggestion.For(path.Text, names.Paths) ?? "the vocabulary lists every fact"
            );
        }
        else if (!term.Decides)
        {
            diagnostics.Add(
                "PV0104",
                cursor.Span(path),
                $"{path.Text} is a label; no condition may read it",
                "use a fact that decides"
            );
            return null;
        }

        return term;
    }

    private Condition.Always Unknown(ConditionToken path, string hint)
    {
        diagnostics.Add(
            "PV0102",
            cursor.Span(path),
            $"no fact or definition is named '{path.Text}'",
            hint
        );
        return Failed(path);
    }

    private Condition.Always Mistyped(ConditionToken path, Term term)
    {
        diagnostics.Add(
            "PV0104",
            cursor.Span(path),
            $"{path.Text} is {FactTypeWords.Noun(term.Type)}",
            FactTypeWords.Usage(term.Type, path.Text)
        );
        return Failed(path);
    }

    /// <summary>Reading goes on, so that the rest of the condition is checked too.</summary>
    private Condition.Always Failed(ConditionToken at) => new(cursor.Span(at));

    private void CheckWords(Term term, ImmutableArray<ConditionToken> words)
    {
        foreach (var word in words.Where(word => term.Closed && !IsAllowed(term, word.Text)))
        {
            diagnostics.Add(
                "PV0103",
                cursor.Span(word),
                $"{term.Path} is never '{word.Text}'",
                Suggestion.For(word.Text, term.Values) ?? $"one of {string.Join(", ", term.Values)}"
            );
        }
    }

    private static bool IsAllowed(Term term, string word) =>
        word.EndsWith('*')
            ? term.Values.Any(v => v.StartsWith(word[..^1], StringComparison.Ordinal))
            : term.Values.Contains(word);
}
