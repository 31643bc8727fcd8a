using Tracker.Log;
using Tracker.Programmes;

namespace Tracker.Simulation.Histories;

/// <summary>Something that a client wants done once. Its name stands in its events as the one who recorded them.</summary>
/// <param name="Decide">What it comes to on a view: a write of the app.</param>
/// <param name="Claim">With a key it may be tried again and is still done once.</param>
internal sealed record Intent(
    string Name, string Programme, string Text, Func<View<ProgrammeState>, Decision<WriteOutcome>> Decide, KeyClaim? Claim = null)
{
    public List<Attempt> Attempts { get; } = [];

    /// <summary>The answer that its key keeps.</summary>
    public string Answer(WriteOutcome outcome, long seq) => $"{Name}: {outcome.GetType().Name} {seq}";

    public override string ToString() => $"{Name} {Programme}: {Text}{(Claim is null ? "" : $" (key {Claim.Key})")}";
}

/// <summary>One try, and what came of it.</summary>
/// <param name="Floor">The highest number that was acknowledged or seen by anybody before it began.</param>
/// <param name="IsRetry">An earlier attempt had been acknowledged before this one began.</param>
internal sealed record Attempt(long Floor, bool IsRetry)
{
    /// <summary>Null unless the engine gave an answer.</summary>
    public Written<ProgrammeState, WriteOutcome>? Written { get; set; }

    /// <summary>It gave none: the client cannot know.</summary>
    public bool IsUnknown { get; set; }

    public bool IsAcknowledged => Written is Written<ProgrammeState, WriteOutcome>.Replayed
        or Written<ProgrammeState, WriteOutcome>.Decided { Answer: WriteOutcome.Created or WriteOutcome.Changed or WriteOutcome.Removed };
}
