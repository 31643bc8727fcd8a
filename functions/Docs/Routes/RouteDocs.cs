namespace Tracker.Docs.Routes;

/// <summary>The tables of all features.</summary>
internal static class RouteDocs
{
    public static IReadOnlyDictionary<string, RouteDoc> All { get; } = new[]
    {
        ProgrammeRoutes.All, MilestoneRoutes.All, LogRoutes.All, IndicatorRoutes.All, DigestRoutes.All, SubscriptionRoutes.All,
        ImportRoutes.All, FeedRoutes.All, AppRoutes.All, LinkRoutes.All,
    }.SelectMany(routes => routes).ToDictionary(route => route.Function, StringComparer.Ordinal);
}
