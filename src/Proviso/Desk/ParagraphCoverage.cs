namespace Proviso.Desk;

public sealed record ParagraphCoverage(
    string Instrument,
    string Paragraph,
    bool SeenTrue,
    bool SeenFalse
);
