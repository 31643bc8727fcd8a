using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace EmbeddedFunctions.Start;

/// <summary>Text in attributes that names settings: <c>%Name%</c>, by the name that configuration has (<c>A:B</c>, not <c>A__B</c>).</summary>
internal static partial class SettingText
{
    /// <returns>Null if a setting that the text names is missing.</returns>
    public static string? Resolve(string text, IConfiguration settings)
    {
        var missing = false;
        var resolved = Reference().Replace(text, reference =>
        {
            var value = settings[reference.Groups[1].Value];
            missing |= string.IsNullOrEmpty(value);
            return value ?? "";
        });
        return missing ? null : resolved;
    }

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Reference();
}
