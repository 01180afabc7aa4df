using Proviso.Law;

namespace Proviso.Tests.Decisions;

/// <summary>Law as a reader of a failed test wants to see it.</summary>
internal static class Written
{
    public static string Of(Condition condition) =>
        condition switch
        {
            Condition.Always => "always",
            Condition.All all => $"({string.Join(" and ", all.Parts.Select(Of))})",
            Condition.Any any => $"({string.Join(" or ", any.Parts.Select(Of))})",
            Condition.Not not => $"not {Of(not.Part)}",
            Condition.Implies i => $"({Of(i.If)} implies {Of(i.Then)})",
            Condition.Flag flag => flag.Path,
            Condition.OneOf one => $"{one.Path} in {{{string.Join(", ", one.Values)}}}",
            Condition.Names names =>
                $"{names.Path} is {{{string.Join(", ", names.Parties.Select(p => p.Written))}}}",
            Condition.Has has => $"{has.Path} has {{{string.Join(", ", has.Values)}}}",
            Condition.Compare c => $"{c.Path} {c.Operator} {c.Value}",
            Condition.Act act => $"act in {{{string.Join(", ", act.Activities)}}}",
            Condition.Subject s =>
                $"party is {{{string.Join(", ", s.Parties.Select(p => p.Written))}}}",
            Condition.InForce inForce => $"in-force {inForce.Instrument}",
            Condition.Defined defined => defined.Name,
            _ => condition.ToString(),
        };

    public static IEnumerable<string> Of(Instrument instrument)
    {
        yield return $"{instrument.Id} under [{string.Join(", ", instrument.Authority)}] supersedes [{string.Join(", ", instrument.Supersedes)}] known {instrument.KnownFrom} {instrument.Window}";
        foreach (var p in instrument.Prohibitions)
        {
            yield return $"  prohibition {p.Id} [{string.Join(", ", p.Programs)}] reach {Of(p.Reach)} when {Of(p.When)} except [{string.Join("; ", p.Except.Select(e => Of(e.When)))}]";
        }

        foreach (var e in instrument.Exemptions)
        {
            yield return $"  exempt from [{string.Join(", ", e.From)}] when {Of(e.When)}";
        }

        foreach (var a in instrument.Authorizations)
        {
            yield return $"  {a.Id} lifts [{string.Join(", ", a.Lifts)}] for [{string.Join(", ", a.Parties)}] but [{string.Join(", ", a.PartiesExcept)}]";
            foreach (var h in a.Heads)
            {
                yield return $"    {h.Id} when {Of(h.When)} provided [{string.Join("; ", h.Provided.Select(p => p.Cap ?? Of(p.When!)))}]";
            }

            foreach (var e in a.Excludes)
            {
                yield return $"    excludes {Of(e.When)}";
            }
        }
    }
}
