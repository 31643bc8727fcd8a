using System.Text.Json.Serialization;
using Tracker.Dates;
using Tracker.Json;
using Tracker.Languages;

namespace Tracker.Programmes;

/// <summary>What is tracked as a whole: a chairmanship, a presidency, a strategy.</summary>
internal sealed record Programme
{
    public required string Id { get; init; }

    public required Text Title { get; init; }

    public string? Organisation { get; init; }

    public string? Chair { get; init; }

    public Interval? Term { get; init; }

    /// <summary>IANA name: its days begin and end there.</summary>
    public required string TimeZone { get; init; }

    /// <summary>BCP 47 tags, the default first; absent: those of the title.</summary>
    public IReadOnlyList<string>? Languages { get; init; }

    public IReadOnlyList<Priority>? Priorities { get; init; }

    public DigestSettings? Digest { get; init; }

    /// <summary>It is over: no digests are made any more.</summary>
    public bool? Archived { get; init; }

    /// <summary>Those of <see cref="Languages"/>, else those of the title, else English.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> AllLanguages =>
        Languages is { Count: > 0 } ? Languages : Title.IsPlain ? ["en"] : Title.Languages.ToArray();

    [JsonIgnore]
    public string DefaultLanguage => AllLanguages[0];

    [JsonIgnore]
    public TimeZoneInfo Zone => ProgrammeZone.TryFind(TimeZone, out var zone, out _)
        ? zone
        : throw new InvalidDataException($"The programme {Id} has a time zone that this machine does not know.");
}

/// <summary>A heading of the programme.</summary>
internal sealed record Priority
{
    public string? Id { get; init; }

    public Text? Title { get; init; }
}

/// <summary>When the programme's status digest is due, in its own time zone, and what it looks ahead and back.</summary>
internal sealed record DigestSettings
{
    public Cadence? Cadence { get; init; }

    /// <summary>Weekly: monday to sunday. Monthly: 1 to 31; in a shorter month its last day.</summary>
    [JsonConverter(typeof(DigestDayConverter))]
    public string? Day { get; init; }

    /// <summary>HH:mm.</summary>
    public string? Time { get; init; }

    public int? DueSoonDays { get; init; }

    public int? StaleDays { get; init; }
}

[JsonConverter(typeof(WordConverter<Cadence>))]
internal enum Cadence
{
    Daily,
    Weekly,
    Monthly,
}
