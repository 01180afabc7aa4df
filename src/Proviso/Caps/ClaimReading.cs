using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Proviso.Caps;

/// <summary>Turns what is asked into the entry it would be, or says what is wrong with it; the ledger is not touched.</summary>
internal sealed class ClaimReading(ICapTerms terms, IPeriodRule periods, string tenant)
{
    public const int DaysHeld = 30;
    private const int LongestKey = 200;
    private static readonly LocalDate FirstDate = new(1, 1, 1);
    private static readonly LocalDate LastDate = new(9999, 12, 31);

    public Reservation Read(string verb, CapClaim claim)
    {
        CheckKey(claim.Key);
        CheckDay(claim.At);
        if (claim.Expires < claim.At)
        {
            throw LedgerFaults.EndsBeforeItBegins(claim);
        }

        return new Reservation(
            tenant,
            claim.Id ?? DerivedId(claim.Key),
            claim.Key,
            Hash(verb, claim),
            ReservationState.Refused,
            claim.At,
            claim.Expires,
            PaidOn: null,
            IsBreach: false,
            claim.Stated,
            RecordedAt: default,
            Legs(claim)
        );
    }

    /// <summary>The legs of a payment on that day: its period, and the amount paid where it is another.</summary>
    public ImmutableArray<CapLeg> Paid(Reservation stored, LocalDate on, Money? amount)
    {
        CheckDay(on);
        if (amount is not null && stored.Legs.Length > 1)
        {
            throw LedgerFaults.Parts("one amount cannot be the payment of several caps");
        }

        return
        [
            .. stored
                .Legs.Select(leg =>
                    leg with
                    {
                        Key = leg.Key with { Period = periods.Of(on) },
                        Amount = Checked(amount ?? leg.Amount, terms.Limit(leg.Key.Cap, on)),
                    }
                )
                .OrderBy(leg => leg.Key),
        ];
    }

    private ImmutableArray<CapLeg> Legs(CapClaim claim)
    {
        if (claim.Parts.IsDefaultOrEmpty)
        {
            throw LedgerFaults.Parts("the claim draws on no cap");
        }

        var period = periods.Of(claim.At);
        ImmutableArray<CapLeg> legs =
        [
            .. claim
                .Parts.Select(part =>
                {
                    var limit = terms.Limit(part.Cap, claim.At);
                    var key = new CapKey(tenant, part.Cap, part.Holder.Name, period);
                    return new CapLeg(key, Checked(part.Amount, limit), limit.Zero);
                })
                .OrderBy(leg => leg.Key),
        ];
        return legs.Select(leg => leg.Key).Distinct().Count() == legs.Length
            ? legs
            : throw LedgerFaults.Parts("the claim draws twice on the same cap of the same holder");
    }

    private static Money Checked(Money amount, Money limit)
    {
        if (amount.Currency != limit.Currency)
        {
            throw LedgerFaults.OtherCurrency(amount, limit);
        }

        return amount.Minor > 0
            ? amount
            : throw LedgerFaults.Of(
                "PV0601",
                "amount",
                $"{amount} takes nothing of a cap",
                "write an amount above 0.00"
            );
    }

    private static void CheckKey(string key)
    {
        var readable =
            key.Length is > 0 and <= LongestKey
            && key.Trim().Length == key.Length
            && !key.Any(char.IsControl)
            && LedgerText.IsWhole(key);
        if (!readable)
        {
            throw LedgerFaults.UnreadableKey(key);
        }
    }

    // Days are compared as they are written, four digits and no sign.
    private static void CheckDay(LocalDate day)
    {
        if (day < FirstDate || day > LastDate)
        {
            throw LedgerFaults.Of(
                "PV0614",
                "at",
                $"{day:uuuu-MM-dd} is no day of a ledger",
                "write a day of the years 0001 to 9999"
            );
        }
    }

    /// <summary>
    /// The claim with its last day by the calendar: as was said, else 30 days from today, or from its own date where that
    /// is yet to come.
    /// </summary>
    public static Reservation Held(Reservation asked, LocalDate today)
    {
        var from = LocalDate.Max(asked.At, today);
        return asked.Expires is { } said && said < today
            ? throw LedgerFaults.HasPassed(said, today)
            : asked with
            {
                Expires =
                    asked.Expires
                    ?? (from > LastDate.PlusDays(-DaysHeld) ? LastDate : from.PlusDays(DaysHeld)),
            };
    }

    /// <summary>The same key gives the same id on every machine: a uuid of version 8, made of a SHA-256.</summary>
    private Guid DerivedId(string key)
    {
        var hash = SHA256.HashData(Framed("proviso/reservation", tenant, key));
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }

    /// <summary>Of all that was asked but the id; the order of the caps does not matter.</summary>
    private static Digest Hash(string verb, CapClaim claim)
    {
        var parts = claim.Parts.IsDefault
            ? []
            : claim
                .Parts.OrderBy(p => p.Cap, StringComparer.Ordinal)
                .ThenBy(p => p.Holder.Name, StringComparer.Ordinal)
                .SelectMany(p =>
                    new[] { p.Cap, p.Holder.Name, p.Amount.ToString(), p.Amount.Currency.Code }
                )
                .ToArray();
        var stated = claim.Stated is { } s
            ? new[] { s.Amount, s.Currency.Code, s.Rate, s.Source, Day(s.RateDate) }
            : [];
        return Digest.Of(
            Framed([verb, claim.Key, Day(claim.At), Day(claim.Expires), .. stated, "|", .. parts])
        );
    }

    private static string Day(LocalDate? date) =>
        date is { } day ? NodaTime.Text.LocalDatePattern.Iso.Format(day) : "";

    /// <summary>Each text with its length before it, so that no two lists of texts are the same bytes.</summary>
    private static byte[] Framed(params string[] texts)
    {
        using var bytes = new MemoryStream();
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var text in texts)
        {
            var utf8 = Encoding.UTF8.GetBytes(text);
            BinaryPrimitives.WriteInt32BigEndian(length, utf8.Length);
            bytes.Write(length);
            bytes.Write(utf8);
        }

        return bytes.ToArray();
    }
}
