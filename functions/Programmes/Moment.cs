using System.Globalization;
using Tracker.Dates;
using Tracker.Log;

namespace Tracker.Programmes;

/// <summary>A programme at some point of its log, and the day that it was there.</summary>
/// <param name="At">The instant at which what depends on the day is judged.</param>
internal sealed record Moment(View<ProgrammeState> View, DateTimeOffset At)
{
    public ProgrammeState State => View.State;

    public Programme Programme => View.State.Programme!.Value!;

    /// <summary>In the programme's zone.</summary>
    public DateOnly Today => At.LocalDay(Programme.Zone);

    public string DayText => Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
