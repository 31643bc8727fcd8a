using Microsoft.AspNetCore.Http;
using Tracker.Dates;
using Tracker.Http;
using Tracker.Languages;
using Tracker.Milestones.Query;

namespace Tracker.Feeds;

/// <summary>What a calendar or a feed reader asks for: which milestones, at what point, in which languages.</summary>
/// <param name="Filtered">Anything narrows the selection.</param>
/// <param name="Wanted">Languages, most wanted first: that of <c>lang</c>, else those of Accept-Language.</param>
internal sealed record Subscription(MilestoneFilter Filter, bool Filtered, Point? AsOf, IReadOnlyList<string> Wanted)
{
    public static readonly IReadOnlyList<string> Parameters = [.. MilestoneQuery.FilterParameters, "lang", "asOf"];

    /// <summary>The request headers that the answer depends on.</summary>
    public const string Vary = "Accept-Language";

    /// <summary>Reads the parameters; what is wrong is told to them.</summary>
    public static Subscription Of(HttpRequest request, QueryParameters parameters) => new(
        MilestoneQuery.FilterOf(parameters),
        MilestoneQuery.FilterParameters.Any(request.Query.ContainsKey),
        parameters.Point("asOf"),
        MilestoneQuery.LanguageOf(parameters) is { } language ? [language] : AcceptLanguage.Parse(request.Headers.AcceptLanguage));

    /// <summary>All that the answer depends on besides the log and the day.</summary>
    public string Variant(HttpRequest request) => $"{PublicAddress.Self(request)} {string.Join(',', Wanted)}";
}
