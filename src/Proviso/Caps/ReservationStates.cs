namespace Proviso.Caps;

/// <summary>The words of the states, as stores and answers write them.</summary>
public static class ReservationStates
{
    private static readonly ImmutableArray<(ReservationState State, string Word)> Words =
    [
        (ReservationState.Reserved, "reserved"),
        (ReservationState.Committed, "committed"),
        (ReservationState.Released, "released"),
        (ReservationState.Expired, "expired"),
        (ReservationState.Refused, "refused"),
        (ReservationState.Recorded, "recorded"),
    ];

    public static string Word(this ReservationState state) =>
        Words.First(w => w.State == state).Word;

    /// <summary>Null for a word that no state has.</summary>
    public static ReservationState? Parse(string word)
    {
        foreach (var (state, known) in Words)
        {
            if (known == word)
            {
                return state;
            }
        }

        return null;
    }
}
