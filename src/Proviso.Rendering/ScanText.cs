using System.Globalization;
using Proviso.Reading;

namespace Proviso.Rendering;

/// <summary>What a document names, for people: one line a mention, with its place, and the reason below it in short.</summary>
public static class ScanText
{
    private const int LongestShown = 60;

    public static ImmutableArray<Line> Write(ScannedDocument scan)
    {
        var lines = ImmutableArray.CreateBuilder<Line>();
        lines.Add(Headline(scan));
        lines.Add(
            Line.Of(
                scan.Date.Assumed
                    ? $"  as of {Iso(scan.Date.Date)}, assumed from its own words: {OneLine(scan.Date.How)}"
                    : $"  as of {Iso(scan.Date.Date)} (--at)",
                Tone.Quiet
            )
        );
        foreach (var gap in scan.Gaps)
        {
            lines.Add(Line.Of($"  {gap}", Tone.Open));
        }

        var places = new Places(scan.Text);
        foreach (var kind in Enum.GetValues<MentionKind>())
        {
            var mentions = scan.Mentions.Where(mention => mention.Kind == kind).ToArray();
            if (mentions.Length == 0)
            {
                continue;
            }

            lines.Add(Line.Empty);
            lines.Add(Line.Of(Heading(kind), Tone.Strong));
            lines.AddRange(mentions.Select(mention => One(mention, places)));
        }

        return lines.DrainToImmutable();
    }

    private static Line Headline(ScannedDocument scan)
    {
        var strong = scan
            .Mentions.Where(m => m is { Kind: MentionKind.Party, Strength: MentionStrength.Strong })
            .Select(m => m.Resolved)
            .OfType<Referent.Party>()
            .DistinctBy(party => party.Key)
            .ToArray();
        return strong.Length == 0
            ? Line.Of($"✓ NOBODY LISTED IS NAMED FOR CERTAIN  {scan.Name}", Tone.Good)
            : Line.Of(
                $"✕ NAMES {string.Join(", ", strong.Select(party => party.Name))}  {scan.Name}",
                Tone.Bad
            );
    }

    private static Line One(Mention mention, Places places)
    {
        var (line, column) = places.Of(mention.Start);
        var weak = mention.Strength == MentionStrength.Weak;
        return new([
            new($"  {$"{line}:{column}", -8}", Tone.Quiet),
            new(weak ? "? weak   " : "• strong ", weak ? Tone.Open : Tone.Plain),
            new(Short(OneLine(mention.Text)), Tone.Strong),
            new($" → {Target(mention)}", Tone.Plain),
            new($"  {mention.Reason}", Tone.Quiet),
        ]);
    }

    private static string Target(Mention mention) =>
        mention.Resolved switch
        {
            Referent.Party party =>
                $"{party.Key} {party.Name}{(party.Presence == PartyPresence.Unknown ? ", perhaps listed then" : "")}",
            Referent.Instrument instrument => instrument.Id,
            Referent.Cap cap => cap.Id,
            Referent.Money money =>
                $"{money.Amount.ToString("#,0.00######", CultureInfo.InvariantCulture)} {money.Currency}",
            Referent.Day day => Iso(day.Date),
            Referent.Territory territory => territory.Code,
            _ when !mention.Candidates.IsEmpty => $"one of {string.Join(", ", mention.Candidates)}",
            _ => "not known",
        };

    private static string Heading(MentionKind kind) =>
        kind switch
        {
            MentionKind.Party => "Parties",
            MentionKind.Instrument => "Instruments",
            MentionKind.Cap => "Caps",
            MentionKind.Money => "Sums",
            MentionKind.Date => "Dates",
            _ => "Territories",
        };

    /// <summary>A document's control characters do not reach the terminal.</summary>
    private static string OneLine(string text) =>
        string.Join(
            ' ',
            string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );

    private static string Short(string text) =>
        text.Length <= LongestShown ? text : $"{text[..(LongestShown - 1)]}…";

    private static string Iso(LocalDate date) =>
        date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Offsets to lines and columns, both from 1; columns are UTF-16 units.</summary>
    private sealed class Places(string text)
    {
        private readonly int[] _starts =
        [
            0,
            .. Enumerable.Range(0, text.Length).Where(i => text[i] == '\n').Select(i => i + 1),
        ];

        public (int Line, int Column) Of(int offset)
        {
            var found = Array.BinarySearch(_starts, offset);
            var line = found >= 0 ? found : ~found - 1;
            return (line + 1, offset - _starts[line] + 1);
        }
    }
}
