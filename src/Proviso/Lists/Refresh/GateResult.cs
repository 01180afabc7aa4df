namespace Proviso.Lists.Refresh;

/// <summary>One thing that was asked of an edition before it may take the place of the live one.</summary>
/// <param name="Gate">A word to name it by in an override: "removed", "lost-aliases".</param>
/// <param name="Measured">What was found, as a sentence part: "1,642 of 5,876 parties (27.94 %)".</param>
/// <param name="Bound">What is let through: "at most 2 %".</param>
/// <param name="WhatToDo">Empty when it passed.</param>
public sealed record GateResult(
    string Gate,
    bool Passed,
    string Measured,
    string Bound,
    string WhatToDo
);
