using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Tracker.Languages;

/// <summary>
/// What people read: a plain string in the programme's default language, or one string per language tag. It reads back as it
/// was written: plain stays plain, tags keep their case and order. Two are equal when they say the same in the same
/// languages, whatever the order and the case of the tags; a plain one is never equal to one with tags.
/// </summary>
[JsonConverter(typeof(TextConverter))]
internal sealed class Text : IEquatable<Text>
{
    public const int MaxLanguages = 20;

    // Null tags: plain, one value. Else as many tags as values.
    private readonly string[]? _tags;
    private readonly string[] _values;

    private Text(string[]? tags, string[] values) => (_tags, _values) = (tags, values);

    public bool IsPlain => _tags is null;

    /// <summary>The tags as they were written; none of a plain text.</summary>
    public ReadOnlySpan<string> Languages => _tags;

    /// <summary>The strings, in the order of <see cref="Languages"/>.</summary>
    public ReadOnlySpan<string> Values => _values;

    public static Text Plain(string value) => new(null, [value]);

    public static bool TryCreate(
        IReadOnlyList<KeyValuePair<string, string>> byLanguage,
        [NotNullWhen(true)] out Text? text,
        [NotNullWhen(false)] out string? error)
    {
        text = null;
        error = Problem(byLanguage);
        if (error is not null)
            return false;
        text = new([.. byLanguage.Select(one => one.Key)], [.. byLanguage.Select(one => one.Value)]);
        return true;
    }

    /// <summary>The text in the first wanted language it has, else in the default language, else the first there is.</summary>
    /// <param name="wanted">Tags, most wanted first; <c>*</c> and unknown ones are passed over.</param>
    /// <param name="defaultLanguage">The programme's, which is the language of a plain text.</param>
    public Translation Pick(IEnumerable<string> wanted, string defaultLanguage)
    {
        if (_tags is null)
            return new(defaultLanguage, _values[0]);

        foreach (var tag in wanted)
        {
            if (LanguageTag.Find(_tags, tag) is var found and >= 0)
                return new(_tags[found], _values[found]);
        }

        var fallback = Math.Max(LanguageTag.Find(_tags, defaultLanguage), 0);
        return new(_tags[fallback], _values[fallback]);
    }

    public bool Equals(Text? other)
    {
        if (other is null || IsPlain != other.IsPlain || _values.Length != other._values.Length)
            return false;
        if (_tags is null)
            return _values[0] == other._values[0];

        for (var i = 0; i < _tags.Length; i++)
        {
            var same = Array.FindIndex(other._tags!, tag => tag.Equals(_tags[i], StringComparison.OrdinalIgnoreCase));
            if (same < 0 || _values[i] != other._values[same])
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as Text);

    public override int GetHashCode() => _values.Aggregate(_values.Length, (hash, value) => hash ^ value.GetHashCode(StringComparison.Ordinal));

    /// <summary>The first string: for logs and debuggers, not for people.</summary>
    public override string ToString() => _values[0];

    private static string? Problem(IReadOnlyList<KeyValuePair<string, string>> byLanguage)
    {
        if (byLanguage.Count == 0)
            return $"A text needs at least one language. {TextConverter.Example}";
        if (byLanguage.Count > MaxLanguages)
            return $"A text has at most {MaxLanguages} languages.";

        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach (var (tag, _) in byLanguage)
        {
            if (!LanguageTag.IsWellFormed(tag))
                return $"'{(tag.Length > 40 ? $"{tag[..40]}…" : tag)}' is not a language tag. Write BCP 47, as en, kk or zh-Hant.";
            if (!seen.Add(tag))
                return $"The language '{tag}' is there twice. Write each language once.";
        }

        return null;
    }
}
