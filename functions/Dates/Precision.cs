namespace Tracker.Dates;

/// <summary>How exactly a date is known, finest first.</summary>
internal enum Precision : byte
{
    Day,
    Month,
    Quarter,
    Year,
}
