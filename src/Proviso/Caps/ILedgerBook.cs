namespace Proviso.Caps;

/// <summary>Where a ledger is kept.</summary>
public interface ILedgerBook
{
    /// <summary>
    /// One transaction: all of it is kept, on disk where there is one, before this returns; an exception leaves nothing
    /// of it. No two write at once, in this process or another. The work may be run more than once, and only the last
    /// run is kept: it must do nothing but what it does to the rows.
    /// </summary>
    T Write<T>(Func<ILedgerRows, T> work);

    /// <summary>One consistent view.</summary>
    T Read<T>(Func<ILedgerRows, T> work);
}
