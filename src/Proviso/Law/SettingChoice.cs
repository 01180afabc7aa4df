namespace Proviso.Law;

/// <param name="Value">The word a user writes.</param>
/// <param name="Meaning">What choosing it does, in one line.</param>
public sealed record SettingChoice(string Value, string Meaning);
