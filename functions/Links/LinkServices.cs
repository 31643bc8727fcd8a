using Microsoft.Extensions.DependencyInjection;
using Tracker.Board;
using Tracker.Digests;
using Tracker.Export;
using Tracker.Feeds;
using Tracker.History;
using Tracker.Indicators;
using Tracker.Initiatives;
using Tracker.Milestones;
using Tracker.Milestones.Query;
using Tracker.Programmes;

namespace Tracker.Links;

internal static class LinkServices
{
    public static void AddLinks(this IServiceCollection services)
    {
        services.AddSingleton<LinkStore>();
        services.AddSingleton<SharedDoor>();
        // The hosts make function classes themselves and need none of them here; the shared ones call the others.
        services.AddTransient<ProgrammeFunctions>().AddTransient<BoardFunctions>().AddTransient<MilestoneFunctions>().AddTransient<QueryFunctions>();
        services.AddTransient<HistoryFunctions>().AddTransient<InitiativeFunctions>().AddTransient<IndicatorFunctions>();
        services.AddTransient<ChangeFeedFunctions>().AddTransient<DiffFunctions>().AddTransient<DigestFunctions>();
        services.AddTransient<CalendarFunctions>().AddTransient<AtomFunctions>().AddTransient<ExportFunctions>();
    }
}
