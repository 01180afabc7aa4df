namespace Proviso.Storage.Tests.Caps;

/// <summary>A clock that stands where it is put.</summary>
internal sealed class SetClock : IClock
{
    public Instant Now { get; set; } = Instant.FromUtc(2026, 3, 2, 12, 0);

    /// <summary>Noon of a day in Washington.</summary>
    public LocalDate Day
    {
        set => Now = value.At(new LocalTime(17, 0)).InUtc().ToInstant();
    }

    public Instant GetCurrentInstant() => Now;
}
