using System.Text;

namespace Tracker.Feeds;

/// <summary>
/// Folding of content lines (RFC 5545, section 3.1): at most 75 octets without the line break, and never within a character. Ical.Net
/// cuts characters beyond the first plane in two.
/// </summary>
internal static class ContentLines
{
    private const int MaxOctets = 75;
    private const string Continued = "\r\n ";

    /// <param name="text">Lines that end in CRLF, folded anywhere or nowhere.</param>
    public static string Folded(string text)
    {
        StringBuilder folded = new(text.Length + (text.Length / 32));
        var octets = 0;
        foreach (var rune in text.Replace(Continued, "", StringComparison.Ordinal).EnumerateRunes())
        {
            if (rune.Value is '\r' or '\n')
            {
                octets = 0;
            }
            else if (octets + rune.Utf8SequenceLength > MaxOctets)
            {
                folded.Append(Continued);
                octets = 1 + rune.Utf8SequenceLength;
            }
            else
            {
                octets += rune.Utf8SequenceLength;
            }

            folded.Append(rune);
        }

        return folded.ToString();
    }
}
