namespace Proviso.Law;

public enum Comparison
{
    Less,
    AtMost,
    Equal,
    AtLeast,
    More,
}
