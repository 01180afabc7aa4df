using static Proviso.Law.Text.KeyRule;

namespace Proviso.Law.Text;

/// <summary>
/// The one table of every key a law file may use. The reader allows by it and the JSON Schema is written from it, so the
/// two cannot drift apart.
/// </summary>
public static class LawFrames
{
    private const string IdMeaning =
        "name within the instrument: (a)(1); one with a slash is whole";
    private const string WhenMeaning = "the condition";
    private const string PartiesMeaning = "symbols of the parties it speaks of; none is any party";
    private const string ExceptMeaning = "symbols of parties it never covers";
    private const string LiftsMeaning = "ids of the prohibitions it lifts";

    private static readonly KeyRule Id = Must("id", KeyShape.Text, IdMeaning);
    private static readonly KeyRule As = May("as", KeyShape.Text, "the whole id, taken as it is");
    private static readonly KeyRule Absolute = May(
        "absolute",
        KeyShape.Flag,
        "true: the id is whole as written"
    );
    private static readonly KeyRule Says = Must("text", KeyShape.Text, "what it says, in one line");
    private static readonly KeyRule When = Must("when", KeyShape.Condition, WhenMeaning);
    private static readonly KeyRule MayWhen = May("when", KeyShape.Condition, WhenMeaning);

    private static readonly FrameRule SourceFrame = new(
        "source",
        [
            Must("cite", KeyShape.Text, "the citation as a lawyer writes it"),
            May(
                "mark",
                KeyShape.Word,
                "how it was checked; recalled where absent",
                "seen",
                "recalled",
                "inferred"
            ),
            May("note", KeyShape.Text, "what the mark does not cover"),
        ]
    );

    private static readonly KeyRule Source = One("source", SourceFrame, "where it stands");

    private static readonly FrameRule Provided = new(
        "proviso",
        [
            Id,
            As,
            Absolute,
            Says,
            MayWhen,
            May("cap", KeyShape.Text, "id of the cap that must not be exceeded"),
            Source,
        ]
    );

    private static readonly FrameRule HeadFrame = new(
        "head",
        [
            Id,
            As,
            Absolute,
            Says,
            When,
            Many("provided", Provided, "what hangs on this head alone"),
            Source,
        ]
    );

    private static readonly FrameRule ExclusionFrame = new(
        "exclusion",
        [Id, As, Absolute, Says, When, Source]
    );

    private static readonly FrameRule ProhibitionFrame = new(
        "prohibition",
        [
            Id,
            As,
            Absolute,
            Says,
            May("programs", KeyShape.Texts, "tags of the listings it is asked of"),
            Must("reach", KeyShape.Condition, "whom it binds: actor and nexus"),
            When,
            Many("except", ExclusionFrame, "what its own text does not reach"),
            May("follows-violation", KeyShape.Flag, "arises only where another is violated"),
            Source,
        ]
    );

    private static readonly FrameRule ExemptionFrame = new(
        "exemption",
        [
            Id,
            As,
            Absolute,
            Says,
            Must("from", KeyShape.Texts, "ids of the prohibitions it takes conduct out of"),
            When,
            Source,
        ]
    );

    private static readonly KeyRule Lifts = May("lifts", KeyShape.Texts, LiftsMeaning);
    private static readonly KeyRule Parties = May("parties", KeyShape.Texts, PartiesMeaning);
    private static readonly KeyRule PartiesExcept = May(
        "parties-except",
        KeyShape.Texts,
        ExceptMeaning
    );
    private static readonly KeyRule Heads = Many("heads", HeadFrame, "what it permits");
    private static readonly KeyRule ProvidedAlone = Many(
        "provided",
        Provided,
        "what hangs on 'when', where there are no heads"
    );
    private static readonly KeyRule Excludes = Many(
        "excludes",
        ExclusionFrame,
        "carve-outs from the whole authorization"
    );

    private static readonly FrameRule AuthorizationFrame = new(
        "authorization",
        [
            Id,
            As,
            Absolute,
            Says,
            Lifts.Always(),
            Parties,
            PartiesExcept,
            Heads,
            MayWhen,
            ProvidedAlone,
            Excludes,
            Source,
        ]
    );

    private static readonly FrameRule ClockFrame = new(
        "clock",
        [
            Must("from", KeyShape.Text, "path of the date the clock starts at"),
            May("business-days", KeyShape.Count, "days without weekends and federal holidays"),
            May("years", KeyShape.Count, "whole years"),
            May("yearly-on", KeyShape.MonthDay, "the first such day after the start: 09-30"),
        ]
    );

    private static readonly FrameRule DutyFrame = new(
        "duty",
        [Id, As, Absolute, Says, When, One("clock", ClockFrame, "by when").Always(), Source]
    );

    private static readonly FrameRule RiskFlagFrame = new(
        "risk-flag",
        [
            Id,
            As,
            Absolute,
            Says,
            When,
            May("in-regard-to-parties", KeyShape.Flag, "true: asked of each party"),
            Source,
        ]
    );

    private static readonly FrameRule InterpretationFrame = new(
        "interpretation",
        [
            Id,
            Must("about", KeyShape.Text, "the paragraph or cap it is about"),
            Must("reading", KeyShape.Text, "the reading taken, or what is not said"),
            Must(
                "status",
                KeyShape.Word,
                "how settled it is",
                "stated",
                "assumed",
                "open",
                "disputed"
            ),
            May("setting", KeyShape.Text, "the policy.* fact that settles it"),
        ]
    );

    private static readonly KeyRule Interpretations = Many(
        "interpretations",
        InterpretationFrame,
        "readings its text leaves open"
    );

    private static readonly FrameRule WindowFrame = new(
        "window",
        [
            May("from", KeyShape.Moment, "start; the earliest possible with from-unknown"),
            May("until", KeyShape.Moment, "end, exclusive; the latest possible with until-unknown"),
            May("from-unknown", KeyShape.Flag, "true: the start was not looked up"),
            May("until-unknown", KeyShape.Flag, "true: the end was not looked up"),
        ]
    );

    public static readonly FrameRule Instrument = new(
        "instrument",
        [
            Must("instrument", KeyShape.Text, "its id; a version adds @v2"),
            Must("kind", KeyShape.Word, "what it is", [.. InstrumentKinds.Words]),
            Must("title", KeyShape.Text, "what its issuer calls it"),
            Must("issuer", KeyShape.Text, "who issued it"),
            May("authority", KeyShape.Texts, "ids of the instruments it rests on"),
            Source.Always(),
            One("in-force", WindowFrame, "when it speaks").Always(),
            May("known-from", KeyShape.Date, "when its text became known; its start where absent"),
            May("supersedes", KeyShape.Texts, "ids it replaces from its own start"),
            May("family", KeyShape.Text, "the body it shares with other letters"),
            May("text", KeyShape.Text, "what a license permits, in one line"),
            Parties,
            PartiesExcept,
            Lifts,
            Heads,
            MayWhen,
            ProvidedAlone,
            Excludes,
            Many("prohibitions", ProhibitionFrame, "what it forbids"),
            Many("exempts", ExemptionFrame, "conduct outside the power itself"),
            Many("authorizations", AuthorizationFrame, "its sections that lift prohibitions"),
            Many("duties", DutyFrame, "what must be reported or kept"),
            Many("risk-flags", RiskFlagFrame, "sanctionable, not prohibited"),
            Interpretations,
        ]
    );

    public static readonly FrameRule Family = new(
        "family",
        [
            Must("family", KeyShape.Text, "its name"),
            Must("text", KeyShape.Text, "what its letters permit, in one line"),
            Parties,
            PartiesExcept,
            Lifts,
            Heads,
            Excludes,
            Interpretations,
        ]
    );

    public static readonly FrameRule Definitions = new(
        "definitions",
        [
            Many(
                    "definitions",
                    new FrameRule(
                        "definition",
                        [Must("name", KeyShape.Text, "how conditions name it"), Says, When, Source]
                    ),
                    "predicates that several files share"
                )
                .Always(),
        ]
    );

    public static readonly FrameRule Vocabulary = LawFrameTables.Vocabulary;

    public static readonly FrameRule Settings = LawFrameTables.Settings;

    public static readonly FrameRule Caps = new(
        "caps",
        [
            Many(
                    "caps",
                    new FrameRule(
                        "cap",
                        [
                            Must("id", KeyShape.Text, "its name"),
                            Says,
                            Must("limit-usd", KeyShape.Number, "a total equal to it is within"),
                            Must("recipient", KeyShape.Text, "symbol of the party it counts for"),
                            Must("counts", KeyShape.Condition, "what a transaction adds when"),
                            Source,
                        ]
                    ),
                    "yearly limits"
                )
                .Always(),
        ]
    );

    public static readonly FrameRule Designations = LawFrameTables.Designations(Source.Always());

    public static readonly FrameRule Cases = LawFrameTables.Cases;

    public static readonly FrameRule Pack = LawFrameTables.Pack;

    /// <summary>Every kind of law file; the first key of its frame says that a file is one.</summary>
    public static readonly ImmutableArray<FrameRule> Files =
    [
        Instrument,
        Family,
        Definitions,
        Vocabulary,
        Settings,
        Caps,
        Designations,
        Cases,
        Pack,
    ];
}
