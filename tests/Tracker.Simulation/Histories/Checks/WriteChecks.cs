using Tracker.Log;
using Tracker.Programmes;

namespace Tracker.Simulation.Histories.Checks;

/// <summary>What was written: every answer is what the rules give on the log, everything acknowledged is in it once, and nothing else.</summary>
internal static class WriteChecks
{
    public static IEnumerable<Violation> Of(Truth truth, Observations seen)
    {
        var events = truth.Events.ToLookup(e => e.RecordedBy!);
        var intents = seen.Intents.Where(intent => intent.Programme == truth.Programme).ToDictionary(intent => intent.Name);
        foreach (var stranger in events.Where(group => !intents.ContainsKey(group.Key)))
            yield return new("written once", $"Nobody wanted event {stranger.First().Seq}, by {stranger.Key}.");
        foreach (var intent in intents.Values)
        {
            var written = events[intent.Name].ToList();
            foreach (var violation in Written(truth, intent, written).Concat(intent.Attempts.SelectMany(attempt => Answered(truth, intent, attempt, written))))
                yield return violation;
        }
    }

    /// <summary>All its events, together, are one decision of the rules on the log before them.</summary>
    private static IEnumerable<Violation> Written(Truth truth, Intent intent, List<LogEvent> written)
    {
        if (written.Count == 0)
        {
            if (intent.Attempts.Exists(attempt => attempt.IsAcknowledged))
                yield return new("written once", $"{intent} was acknowledged and is not in the log.");
            yield break;
        }

        if (!intent.Attempts.Exists(attempt => attempt.IsAcknowledged || attempt.IsUnknown))
            yield return new("written once", $"{intent} is in the log at {written[0].Seq}, though every attempt was answered otherwise.");
        var expected = intent.Decide(truth.Views[(int)written[0].Seq - 1]).Changes;
        if (written.Count > expected.Count)
            yield return new("written once", $"{intent} is in the log at {string.Join(", ", written.Select(e => e.Seq))}.");
        else if (written.Count < expected.Count || written.Exists(e => e.Commit != written[0].Commit))
            yield return new("nothing torn", $"{intent} is in the log at {string.Join(", ", written.Select(e => e.Seq))} only.");
        else if (!written.Select(e => (e.Type, e.Subject, e.Data, e.Old)).SequenceEqual(expected.Select(change => (change.Type, change.Subject, change.Data, change.Old))))
            yield return new("answers as the log says", $"{intent} at {written[0].Seq} is not what it comes to on the log before it.");
    }

    private static IEnumerable<Violation> Answered(Truth truth, Intent intent, Attempt attempt, List<LogEvent> written) => attempt.Written switch
    {
        Written<ProgrammeState, WriteOutcome>.Decided(var answer, var view) when attempt.IsAcknowledged => Accepted(truth, intent, attempt, written, answer, view),
        Written<ProgrammeState, WriteOutcome>.Decided(var answer, var view) => Refused(truth, intent, attempt, written, answer, view),
        Written<ProgrammeState, WriteOutcome>.Replayed(var answer) => Replayed(truth, intent, attempt, written, answer),
        Written<ProgrammeState, WriteOutcome>.KeyReused when intent.Claim!.Request == "request" => [new("keys answer alike", $"{intent} was told that its key is of another request.")],
        _ => [],
    };

    private static IEnumerable<Violation> Accepted(
        Truth truth, Intent intent, Attempt attempt, List<LogEvent> written, WriteOutcome answer, View<ProgrammeState> view)
    {
        if (attempt.IsRetry)
            yield return new("keys answer alike", $"{intent} was acknowledged before, and then not replayed.");
        if (written.Count == 0)
            yield break;
        if (written[^1].Seq != view.Seq)
            yield return new("answers as the log says", $"{intent} was acknowledged at {view.Seq} and is in the log at {written[^1].Seq}.");
        else if (view.Seq <= attempt.Floor)
            yield return new("answers as the log says", $"{intent} got the number {view.Seq}, and {attempt.Floor} was known before it was asked for.");
        else if (Sameness.Difference(view, truth.Views[(int)view.Seq]) is { } wrong)
            yield return new("answers as the log says", $"{intent} at {view.Seq}: {wrong}");
        else if (intent.Decide(truth.Views[(int)written[0].Seq - 1]).Answer.GetType() != answer.GetType())
            yield return new("answers as the log says", $"{intent} was told {answer}.");
    }

    private static IEnumerable<Violation> Refused(
        Truth truth, Intent intent, Attempt attempt, List<LogEvent> written, WriteOutcome answer, View<ProgrammeState> view)
    {
        if (view.Seq < attempt.Floor)
            yield return new("refusals fresh", $"{intent} was told {answer} as of {view.Seq}, but {attempt.Floor} was known before it asked.");
        if (view.Seq >= truth.Views.Count)
            yield return new("refusals true", $"{intent} was told {answer} as of {view.Seq}, and the log ends before that.");
        else if (intent.Decide(truth.Views[(int)view.Seq]) is var decision && (decision.Changes.Count > 0 || decision.Answer.GetType() != answer.GetType()))
            yield return new("refusals true", $"{intent} was told {answer} as of {view.Seq}, where it comes to {decision.Answer}.");
        if (intent.Claim is not null && written.Exists(e => e.Seq <= view.Seq))
            yield return new("keys answer alike", $"{intent} was told {answer} as of {view.Seq}, and had been done at {written[0].Seq}.");
    }

    private static IEnumerable<Violation> Replayed(Truth truth, Intent intent, Attempt attempt, List<LogEvent> written, string answer)
    {
        if (written.Count == 0)
            yield break;
        var seq = written[^1].Seq;
        var expected = intent.Answer(intent.Decide(truth.Views[(int)written[0].Seq - 1]).Answer, seq);
        if (answer != expected)
            yield return new("keys answer alike", $"{intent} was replayed as '{answer}' instead of '{expected}'.");
        if (attempt.Floor > 0 && truth.Events.Count < seq)
            yield return new("keys answer alike", $"{intent} was replayed from beyond the log.");
    }
}
