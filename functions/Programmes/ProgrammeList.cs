using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Tracker.Http;
using Tracker.Log;

namespace Tracker.Programmes;

/// <summary>All programmes, each with its numbers or with chosen members alone.</summary>
internal sealed class ProgrammeList(LogStore<ProgrammeState> logs, ProgrammeReader programmes)
{
    // These need a programme's milestones. Without one of them its record is enough, which one small request reads however large the programme is.
    private static readonly string[] s_ofView = ["seq", "milestones", "counts"];

    /// <summary>All members that an item can have, which <c>fields</c> chooses from.</summary>
    public static readonly IReadOnlyList<string> Members = [.. TrackerJson.Default.Programme.Properties.Select(property => property.Name), .. s_ofView];

    /// <param name="fields">The members wanted; empty for all.</param>
    public async Task<IResult> RespondAsync(HttpRequest request, IReadOnlySet<string> fields)
    {
        var names = await logs.Programmes.ListAsync(request.HttpContext.RequestAborted);
        var ofRecord = fields.Count > 0 && !fields.Overlaps(s_ofView);
        var items = await Task.WhenAll(names.Select(name => ofRecord ? RecordAsync(name, request) : ViewAsync(name, request)));
        var there = items.OfType<Item>().ToList();
        var chosen = fields.Count == 0 ? null : string.Join(',', fields.Order(StringComparer.Ordinal));
        var etag = ETags.Of(there.Sum(item => item.Seq), [chosen, .. there.Select(item => item.Mark)]);
        return ConditionalResult.Of(request, etag.ToString(), () => JsonOutput.Of(
            new JsonObject { ["value"] = new JsonArray([.. there.Select(item => Chosen(item.Answer(), fields))]) }, TrackerJson.Readable.JsonObject));
    }

    private async Task<Item?> ViewAsync(string name, HttpRequest request) =>
        await programmes.NowAsync(name, request) is { } moment
            ? new(moment.View.Seq, $"{name} {moment.View.Hash}", () => ProgrammeAnswer.Listed(moment))
            : null;

    private async Task<Item?> RecordAsync(string name, HttpRequest request) =>
        await programmes.RecordAsync(name, request.HttpContext.RequestAborted) is var (seq, json)
            ? new(seq, $"{name} {json}", () => (JsonObject)JsonNode.Parse(json)!)
            : null;

    private static JsonObject Chosen(JsonObject answer, IReadOnlySet<string> fields)
    {
        if (fields.Count > 0)
        {
            foreach (var name in answer.Select(member => member.Key).Where(name => !fields.Contains(name)).ToList())
                answer.Remove(name);
        }

        return answer;
    }

    /// <param name="Mark">Another one for another answer.</param>
    private sealed record Item(long Seq, string Mark, Func<JsonObject> Answer);
}
