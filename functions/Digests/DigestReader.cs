using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Tracker.Dates;
using Tracker.Http;
using Tracker.Log;
using Tracker.Milestones.Query;
using Tracker.Programmes;

namespace Tracker.Digests;

/// <summary>Digests as requests ask for them.</summary>
internal sealed class DigestReader(LogStore<ProgrammeState> logs, ProgrammeReader programmes, DigestStore digests)
{
    public async Task<IResult> ListAsync(HttpRequest request, string programme)
    {
        new QueryParameters(request).ThrowIfAny();
        var heads = await digests.ListAsync(programme, request.HttpContext.RequestAborted);
        if (heads.Count == 0 && await programmes.NowAsync(programme, request) is null)
            return Problems.NotFound("There is no such programme.");
        var newest = heads is [var first, ..] ? first : null;
        var etag = ETags.Of(newest?.To.Seq ?? 0, "digests", newest?.Number.ToString(CultureInfo.InvariantCulture));
        return ConditionalResult.Of(request, etag, () =>
        {
            JsonArray value = [.. heads.Select(DigestAnswers.Listed)];
            return JsonOutput.Of(new JsonObject { ["value"] = value }, TrackerJson.Readable.JsonObject);
        });
    }

    /// <param name="slot">As the address has it.</param>
    public async Task<IResult> OneAsync(HttpRequest request, string programme, string slot)
    {
        QueryParameters parameters = new(request, "lang");
        var language = MilestoneQuery.LanguageOf(parameters);
        parameters.ThrowIfAny();
        var digest = DateOnly.TryParseExact(slot, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? await digests.OfSlotAsync(programme, day, request.HttpContext.RequestAborted)
            : null;
        return digest is null ? Problems.NotFound("The programme has no digest of this day, or there is no such programme.") : DigestAnswers.Of(request, digest, language);
    }

    /// <summary>What the next digest would say by now, or one since a given point. It depends on the log and on the day only.</summary>
    public async Task<IResult> PreviewAsync(HttpRequest request, string programme)
    {
        QueryParameters parameters = new(request, "lang", "since");
        var language = MilestoneQuery.LanguageOf(parameters);
        var since = parameters.Point("since");
        parameters.ThrowIfAny();
        if (await programmes.NowAsync(programme, request) is not { } now)
            return Problems.NotFound("There is no such programme.");

        return DigestAnswers.Of(request, await MakeAsync(programme, now, since, request.HttpContext.RequestAborted), language);
    }

    /// <summary>A digest that is not stored.</summary>
    public async Task<Digest> MakeAsync(string programme, Moment now, Point? since, CancellationToken cancel)
    {
        var from = await FromAsync(programme, now, since, cancel);
        var events = await logs[programme].EventsAsync(from.Seq, now.View.Seq, cancel);
        return DigestFold.Make(new(from, events, now, now.View.RecordedAt)).Digest;
    }

    private async Task<DigestPoint> FromAsync(string programme, Moment now, Point? since, CancellationToken cancel)
    {
        DigestPoint start = new(0, now.State.Programme!.Trail.RecordedAt);
        if (since is null)
            return (await digests.NewestAsync(programme, cancel))?.To ?? start;
        var view = await programmes.ViewAtAsync(programme, now, since, "since", cancel);
        return view.Seq == 0 ? start : new(view.Seq, view.RecordedAt);
    }
}
