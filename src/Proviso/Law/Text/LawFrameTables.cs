using static Proviso.Law.Text.KeyRule;

namespace Proviso.Law.Text;

/// <summary>The keys of the files that are no instruments; part of the table of <see cref="LawFrames"/>.</summary>
internal static class LawFrameTables
{
    private static readonly FrameRule Presume = new(
        "presumption",
        [
            Must("value", KeyShape.Text, "what is taken for granted when the fact is absent"),
            Must("because", KeyShape.Text, "why an ordinary transaction may be answered so"),
            May("unless", KeyShape.Text, "a definition: where an act fits it, nothing is presumed"),
        ]
    );

    private static readonly FrameRule Term = new(
        "term",
        [
            Must("path", KeyShape.Text, "dotted; [] is every element of a list"),
            Must("type", KeyShape.Word, "the kind of value", [.. FactTypes.Words]),
            May("values", KeyShape.Texts, "words the law distinguishes"),
            May("closed", KeyShape.Flag, "true: no other words are allowed"),
            Must("meaning", KeyShape.Text, "what the fact is, in one line"),
            May("ask", KeyShape.Text, "what the interview asks"),
            One("presume", Presume, "what is presumed when the fact is absent"),
            May(
                "actionable",
                KeyShape.Word,
                "what a user may do about it",
                "obtain",
                "reduce",
                "wait"
            ),
            May("decides", KeyShape.Flag, "false: a label that no condition may read"),
        ]
    );

    private static readonly FrameRule Choice = new(
        "choice",
        [
            Must("value", KeyShape.Text, "the word a user writes"),
            Must("meaning", KeyShape.Text, "what choosing it does"),
        ]
    );

    private static readonly FrameRule Setting = new(
        "setting",
        [
            Must("path", KeyShape.Text, "policy.*"),
            Must("question", KeyShape.Text, "what the user is asked"),
            Must("why-open", KeyShape.Text, "what the law does not say"),
            Many("choices", Choice, "the answers").Always(),
        ]
    );

    private static readonly FrameRule Program = new(
        "program",
        [
            Must("tag", KeyShape.Text, "the list's program tag"),
            Must("from", KeyShape.Date, "first day, or unknown", "unknown"),
            May("until", KeyShape.Date, "first day it no longer holds"),
        ]
    );

    private static readonly FrameRule Case = new(
        "case",
        [
            Must("id", KeyShape.Text, "its name"),
            Must("why", KeyShape.Text, "what it shows"),
            Must("facts", KeyShape.Facts, "the transaction, laid over the base"),
            Must("expect", KeyShape.Expectations, "the answer it must get"),
        ]
    );

    public static readonly FrameRule Vocabulary = new(
        "vocabulary",
        [Many("vocabulary", Term, "every fact a transaction may use").Always()]
    );

    public static readonly FrameRule Settings = new(
        "settings",
        [Many("settings", Setting, "choices where the law is silent").Always()]
    );

    public static readonly FrameRule Cases = new(
        "cases",
        [
            Must("cases-for", KeyShape.Text, "id of the instrument"),
            May("base", KeyShape.Facts, "facts that every case shares"),
            Many("cases", Case, "golden examples").Always(),
        ]
    );

    public static readonly FrameRule Pack = new(
        "pack",
        [
            Must("pack", KeyShape.Text, "its name"),
            Must("verified-through", KeyShape.Date, "the last day it was checked for"),
        ]
    );

    public static FrameRule Designations(KeyRule source) =>
        new(
            "designations",
            [
                Many(
                        "designations",
                        new FrameRule(
                            "designation",
                            [
                                Must("key", KeyShape.Text, "ofac-sdn:21344, or pack:NAME"),
                                May("symbol", KeyShape.Text, "how law files name it"),
                                Must("name", KeyShape.Text, "its name"),
                                May("aka", KeyShape.Texts, "other names"),
                                Many("programs", Program, "what it is listed under"),
                                source,
                            ]
                        ),
                        "parties whose designations the pack dates"
                    )
                    .Always(),
            ]
        );
}
