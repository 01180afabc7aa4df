using Proviso.Caps;

namespace Proviso.Storage.Tests.Caps;

/// <summary>
/// What must not be built: the balance is read, the room is judged in the program, and the new sum is written later.
/// Every single statement is a transaction; only the guard is gone.
/// </summary>
internal sealed class NaiveBook(ILedgerBook inner) : ILedgerBook
{
    public T Write<T>(Func<ILedgerRows, T> work) => work(new Rows(inner));

    public T Read<T>(Func<ILedgerRows, T> work) => inner.Read(work);

    private sealed class Rows(ILedgerBook inner) : ILedgerRows
    {
        public Instant Now => inner.Read(rows => rows.Now);

        public Reservation? ByKey(string tenant, string key) =>
            inner.Read(rows => rows.ByKey(tenant, key));

        public Reservation? ById(string tenant, Guid id) =>
            inner.Read(rows => rows.ById(tenant, id));

        public ImmutableArray<Reservation> Lapsed(CapKey key, LocalDate today) =>
            inner.Read(rows => rows.Lapsed(key, today));

        public void SetLimit(CapKey key, Money limit) => Written(rows => rows.SetLimit(key, limit));

        public bool TryReserve(CapKey key, Money amount)
        {
            if (Balance(key) is not { } seen || !seen.HasRoomFor(amount))
            {
                return false;
            }

            Thread.Yield();
            Move(key, 0, amount.Minor);
            return true;
        }

        public void Move(CapKey key, long committedMinor, long reservedMinor) =>
            Written(rows => rows.Move(key, committedMinor, reservedMinor));

        public CapBalance? Balance(CapKey key) => inner.Read(rows => rows.Balance(key));

        public void Keep(Reservation reservation, IReadOnlyCollection<CapKey> touched) =>
            Written(rows => rows.Keep(reservation, touched));

        public ImmutableArray<CapBalance> Balances(
            string tenant,
            string cap,
            string? holder,
            string? period
        ) => inner.Read(rows => rows.Balances(tenant, cap, holder, period));

        public ImmutableArray<Reservation> Entries(
            string tenant,
            string cap,
            string? holder,
            string? period
        ) => inner.Read(rows => rows.Entries(tenant, cap, holder, period));

        private void Written(Action<ILedgerRows> work) =>
            inner.Write(rows =>
            {
                work(rows);
                return 0;
            });
    }
}
