using System.Text.Json.Nodes;
using Tracker.Digests.Rendering;

namespace Tracker.Subscriptions.Messages;

/// <summary>A message for Slack's incoming webhooks: Block Kit, and a text for notifications. Limits: 50 blocks, a header of 150 characters, a section of 3,000.</summary>
internal static class SlackMessage
{
    private const int MaxHeader = 150;
    private const int MaxSection = 3_000;

    public static JsonObject Of(DigestPage page, Uri? address)
    {
        var summary = string.Join(" · ", page.Summary);
        JsonArray blocks =
        [
            new JsonObject { ["type"] = "header", ["text"] = Plain(MessageLines.Cut(page.Title, MaxHeader)) },
            Section([$"{E(page.Report)} · {E(page.Period)}", $"*{E(summary)}*"]),
        ];
        foreach (var table in page.Tables.Where(table => table.Name != "progress"))
            blocks.Add(Section([$"*{E(table.Heading)}*", .. MessageLines.Of(table, address).Select(line => $"• {Link(line.Title, line.Address)}{E(line.Rest)}")]));
        if (address is not null)
            blocks.Add(Section([Link(page.Open, address)]));
        blocks.Add(new JsonObject
        {
            ["type"] = "context",
            ["elements"] = new JsonArray([.. page.Facts.Select(Plain)]),
        });
        return new() { ["text"] = $"{E(page.Title)}: {E(summary)}", ["blocks"] = blocks };
    }

    private static JsonObject Plain(string text) => new() { ["type"] = "plain_text", ["text"] = text };

    // As many lines as fit: half a line could be half a link.
    private static JsonObject Section(IReadOnlyList<string> lines)
    {
        var room = MaxSection;
        return new()
        {
            ["type"] = "section",
            ["text"] = new JsonObject { ["type"] = "mrkdwn", ["text"] = string.Join('\n', lines.TakeWhile(line => (room -= line.Length + 1) >= 0)) },
        };
    }

    private static string Link(string text, Uri? address) => address is null ? E(text) : $"<{E(address.AbsoluteUri)}|{E(text)}>";

    // The three characters that begin Slack's links and mentions; nothing recorded can call a channel.
    private static string E(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
