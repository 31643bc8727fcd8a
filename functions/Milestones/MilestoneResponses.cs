using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Tracker.Http;
using Tracker.Programmes;

namespace Tracker.Milestones;

/// <summary>One milestone as an HTTP answer.</summary>
internal static class MilestoneResponses
{
    public static IResult One(HttpRequest request, Moment moment, string id, string? language)
    {
        if (moment.State.Milestones[id] is not { } entry)
            return Problems.NotFound($"The programme has no milestone '{id}', or had none then.");

        return ConditionalResult.Of(request, ETagOf(moment, entry, language).ToString(), () =>
        {
            MilestoneAnswer answers = new(moment.State, moment.Today, language);
            var answer = answers.Of(entry);
            return InLanguages.Of(JsonOutput.Of(answer, TrackerJson.Readable.JsonObject), answers.Languages);
        });
    }

    /// <summary>The answer to a write; after a commit the moment is the one right after it.</summary>
    public static IResult Written(HttpRequest request, WriteOutcome outcome, Func<Moment> moment, string programme) => WriteAnswers.Of(
        outcome,
        id =>
        {
            var (body, etag, _) = Created(request, programme, id, moment());
            return (body, etag);
        },
        id => Address(request, programme, id),
        request);

    /// <summary>A milestone right after it was written, with its ETag and its address.</summary>
    public static (JsonObject Body, EntityTagText ETag, string Location) Created(HttpRequest request, string programme, string id, Moment moment)
    {
        var entry = moment.State.Milestones[id]!;
        return (new MilestoneAnswer(moment.State, moment.Today).Of(entry), ETagOf(moment, entry, null), Address(request, programme, id));
    }

    private static string Address(HttpRequest request, string programme, string id) =>
        PublicAddress.Relative(request, $"/programmes/{programme}/milestones/{id}");

    private static EntityTagText ETagOf(Moment moment, MilestoneEntry entry, string? language) => ETags.Of(
        entry.Seq,
        entry.IsOverdue(moment.Today) ? "overdue" : null,
        string.Join(',', moment.State.Milestones.ReferrersOf(entry.Id).Select(referrer => $"{referrer.Type}:{referrer.Id}")),
        language,
        language is null ? null : moment.Programme.DefaultLanguage);
}
