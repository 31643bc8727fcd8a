using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Tracker.Dates;
using Tracker.Digests.Rendering;
using Tracker.Http;
using Tracker.Languages;
using Tracker.Milestones;

namespace Tracker.Digests;

/// <summary>Digests as HTTP answers: JSON, HTML or Markdown by Accept, the latter two in the language that is wanted most.</summary>
internal static class DigestAnswers
{
    private const string Json = "application/json";
    private const string Html = "text/html";
    private const string Markdown = "text/markdown";

    /// <param name="language">Asked for by <c>lang</c>; null leaves it to Accept-Language.</param>
    public static IResult Of(HttpRequest request, Digest digest, string? language)
    {
        var form = MediaTypes.Preferred(request, Json, Html, Markdown);
        var chosen = form == Json ? null : LanguageOf(digest, language is null ? AcceptLanguage.Parse(request.Headers.AcceptLanguage) : [language]);
        var etag = ETags.Of(digest.To.Seq, form, chosen, digest.Slot is { } slot ? DigestHead.SlotText(slot) : null, DigestHead.SlotText(digest.Day), digest.From.Seq.ToString(CultureInfo.InvariantCulture), digest.Hash);
        return ConditionalResult.Of(request, etag, () => form switch
        {
            Html => InLanguages.Of(Text(HtmlDigest.Write(digest, chosen!), Html), [chosen!]),
            Markdown => InLanguages.Of(Text(MarkdownDigest.Write(digest, chosen!), Markdown), [chosen!]),
            _ => JsonOutput.Of(digest, TrackerJson.Readable.Digest),
        }, "Accept, Accept-Language");
    }

    /// <summary>In the list: which there are, what they cover, how much each section has.</summary>
    public static JsonNode Listed(DigestHead head)
    {
        JsonObject counts = [];
        foreach (var (section, count) in head.Counts)
            counts[section] = count;
        return new JsonObject
        {
            ["slot"] = DigestHead.SlotText(head.Slot),
            ["slots"] = head.Slots,
            ["from"] = Point(head.From),
            ["to"] = Point(head.To),
            ["counts"] = counts,
            ["hash"] = head.Hash,
        };
    }

    /// <summary>The first wanted language that the programme has, else its default.</summary>
    internal static string LanguageOf(Digest digest, IReadOnlyList<string> wanted)
    {
        string[] languages = [.. digest.Programme.Languages];
        var found = wanted.Select(tag => LanguageTag.Find(languages, tag)).FirstOrDefault(index => index >= 0, 0);
        return languages[found];
    }

    private static IResult Text(string text, string mediaType) => TypedResults.Text(text, $"{mediaType}; charset=utf-8", System.Text.Encoding.UTF8);

    private static JsonObject Point(DigestPoint point) => new() { ["seq"] = point.Seq, ["at"] = Instant.Write(point.At) };
}
