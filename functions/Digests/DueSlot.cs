using Tracker.Programmes;

namespace Tracker.Digests;

/// <summary>A slot for which a digest is to be made now.</summary>
/// <param name="Slots">How many slots it stands for: those before it were missed.</param>
internal sealed record DueSlot(DateOnly Day, int Slots)
{
    /// <summary>The latest slot that has come since the last digest, or else since the programme was recorded; null when none has.</summary>
    public static DueSlot? Of(Programme programme, DateTimeOffset recordedAt, DateOnly? last, DateTimeOffset now)
    {
        if (programme.Archived == true || programme.Digest is not { Cadence: not null } settings)
            return null;

        Slots slots = new(settings, programme.Zone);
        var day = slots.Latest(now);
        var count = slots.Count(slot => last is null ? slots.At(slot) > recordedAt : slot > last, day);
        return count == 0 ? null : new(day, count);
    }
}
