namespace Proviso.Rendering;

/// <summary>What a piece of text means to the eye. Color only reinforces what symbol and word already say.</summary>
public enum Tone
{
    Plain,
    Good,
    Bad,
    Open,
    Quiet,
    Strong,
}
