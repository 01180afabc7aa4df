namespace Proviso;

/// <summary>
/// What is known of a statement, in two bits: it may be true, it may be false. Both set is unknown.
/// The connectives are Kleene's: they never turn "not known" into an answer.
/// </summary>
public readonly record struct Truth
{
    // Stored inverted, so that default(Truth) is Unknown: an uninitialized truth never answers.
    private readonly bool _cannotBeTrue;
    private readonly bool _cannotBeFalse;

    private Truth(bool mayBeTrue, bool mayBeFalse)
    {
        _cannotBeTrue = !mayBeTrue;
        _cannotBeFalse = !mayBeFalse;
    }

    public static Truth True => new(mayBeTrue: true, mayBeFalse: false);

    public static Truth False => new(mayBeTrue: false, mayBeFalse: true);

    public static Truth Unknown => default;

    public bool MayBeTrue => !_cannotBeTrue;

    public bool MayBeFalse => !_cannotBeFalse;

    public bool IsTrue => _cannotBeFalse;

    public bool IsFalse => _cannotBeTrue;

    public bool IsUnknown => MayBeTrue && MayBeFalse;

    public static Truth Of(bool value) => value ? True : False;

    public static Truth operator !(Truth value) => new(value.MayBeFalse, value.MayBeTrue);

    public static Truth operator &(Truth left, Truth right) =>
        new(left.MayBeTrue && right.MayBeTrue, left.MayBeFalse || right.MayBeFalse);

    public static Truth operator |(Truth left, Truth right) =>
        new(left.MayBeTrue || right.MayBeTrue, left.MayBeFalse && right.MayBeFalse);

    public Truth Negate() => !this;

    public Truth BitwiseAnd(Truth other) => this & other;

    public Truth BitwiseOr(Truth other) => this | other;

    public override string ToString() =>
        IsTrue ? "true"
        : IsFalse ? "false"
        : "unknown";
}
