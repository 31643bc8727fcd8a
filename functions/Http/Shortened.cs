namespace Tracker.Http;

/// <summary>What a caller sent, fit to be quoted in a message.</summary>
internal static class Shortened
{
    private const int MaxLength = 100;

    public static string Text(string sent) => sent.Length <= MaxLength ? sent : $"{sent[..MaxLength]}...";
}
