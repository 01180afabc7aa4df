namespace Proviso.Reading;

/// <summary>What a document mentions.</summary>
public enum MentionKind
{
    Party,
    Instrument,
    Cap,
    Money,
    Date,
    Territory,
}
