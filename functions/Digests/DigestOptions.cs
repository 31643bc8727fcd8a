using System.ComponentModel.DataAnnotations;

namespace Tracker.Digests;

/// <summary>Section <c>Tracker:Digests</c>; its <c>Schedule</c> is the timer's.</summary>
internal sealed class DigestOptions
{
    public const string Section = "Tracker:Digests";

    /// <summary>Programmes that are worked on at the same time.</summary>
    [Range(1, 256)]
    public int Parallelism { get; set; } = 16;
}
