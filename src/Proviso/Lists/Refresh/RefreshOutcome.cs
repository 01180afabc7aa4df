namespace Proviso.Lists.Refresh;

public enum RefreshOutcome
{
    /// <summary>The new edition took the place of the old.</summary>
    Live,

    /// <summary>It was read and a gate stayed shut: it is kept apart until two people let it through.</summary>
    Held,

    /// <summary>The issuer publishes what is live already.</summary>
    Unchanged,

    /// <summary>Nothing that could be read was to be had.</summary>
    Failed,
}
