using System.Text.Json.Nodes;
using Tracker.Digests.Rendering;

namespace Tracker.Subscriptions.Messages;

/// <summary>
/// A message for Teams' workflows: an Adaptive Card 1.4. Its texts are runs of rich text, which know no markup, so that nothing recorded can become any. Teams
/// takes 28 KB.
/// </summary>
internal static class TeamsMessage
{
    private const int MaxBytes = 24_000;

    public static JsonObject Of(DigestPage page, Uri? address)
    {
        JsonArray body =
        [
            Text(page.Title, size: "Large", weight: "Bolder"),
            Text($"{page.Report} · {page.Period}", isSubtle: true),
            Text(string.Join(" · ", page.Summary), weight: "Bolder"),
        ];
        var bytes = 2_000;
        foreach (var table in page.Tables.Where(table => table.Name != "progress"))
        {
            JsonNode[] nodes = [Text(table.Heading, size: "Medium", weight: "Bolder"), .. MessageLines.Of(table, address).Select(Line)];
            bytes += nodes.Sum(node => System.Text.Encoding.UTF8.GetByteCount(node.ToJsonString(TrackerJson.Readable.Options)));
            if (bytes > MaxBytes)
            {
                body.Add(Text("…"));
                break;
            }

            foreach (var node in nodes)
                body.Add(node);
        }

        foreach (var fact in page.Facts)
            body.Add(Text(fact, isSubtle: true));
        JsonObject card = new()
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = "1.4",
            ["lang"] = page.Language,
            ["fallbackText"] = page.Title,
            ["body"] = body,
        };
        if (address is not null)
            card["actions"] = new JsonArray(Opens(address, page.Open));
        return new()
        {
            ["type"] = "message",
            ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = card }),
        };
    }

    private static JsonObject Line(MessageLine line)
    {
        var title = Run($"• {line.Title}");
        if (line.Address is not null)
            title["selectAction"] = Opens(line.Address, line.Title);
        return Block(line.Rest.Length == 0 ? [title] : [title, Run(line.Rest)]);
    }

    private static JsonObject Opens(Uri address, string title) => new() { ["type"] = "Action.OpenUrl", ["title"] = title, ["url"] = address.AbsoluteUri };

    private static JsonObject Text(string text, string? size = null, string? weight = null, bool isSubtle = false) => Block([Run(text, size, weight, isSubtle)]);

    private static JsonObject Block(JsonNode[] runs) => new() { ["type"] = "RichTextBlock", ["inlines"] = new JsonArray(runs) };

    private static JsonObject Run(string text, string? size = null, string? weight = null, bool isSubtle = false)
    {
        JsonObject run = new() { ["type"] = "TextRun", ["text"] = text };
        if (size is not null)
            run["size"] = size;
        if (weight is not null)
            run["weight"] = weight;
        if (isSubtle)
            run["isSubtle"] = true;
        return run;
    }
}
