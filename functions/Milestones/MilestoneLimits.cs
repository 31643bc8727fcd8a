using Tracker.Languages;

namespace Tracker.Milestones;

/// <summary>The limits of the contract, section Milestone. Texts in characters a language.</summary>
internal static class MilestoneLimits
{
    public static readonly TextLimits Title = new(500);
    public static readonly TextLimits Summary = new(4_000, Lines: true);
    public static readonly TextLimits Short = new(200);
    public static readonly TextLimits Note = new(1_000, Lines: true);
    public static readonly TextLimits Reason = new(1_000, Lines: true);

    public const int Url = 2_000;
    public const int Sources = 50;
    public const int Claims = 20;
    public const int Related = 50;
    public const int Tags = 50;

    /// <summary>Members that one source supports.</summary>
    public const int Supports = 20;

    /// <summary>Characters of a record as JSON.</summary>
    public const int Record = 64 * 1024;

    /// <summary>How often a milestone may move: its earlier plans stand in one row of the table.</summary>
    public const int Plans = 250;
}
