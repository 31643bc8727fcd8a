using Microsoft.Extensions.DependencyInjection;

namespace Tracker.Tests.Http;

/// <summary>What ASP.NET Core's results ask for when they write themselves.</summary>
internal static class EmptyServices
{
    public static IServiceProvider Instance { get; } = new ServiceCollection().AddLogging().BuildServiceProvider();
}
