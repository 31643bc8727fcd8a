using Tracker.Log;

namespace Tracker.Tests.Log;

internal static class WrittenExtensions
{
    public static string Answer(this Written<Notes, string> written) => written switch
    {
        Written<Notes, string>.Decided decided => decided.Answer,
        Written<Notes, string>.Replayed replayed => $"replayed {replayed.Answer}",
        _ => written.GetType().Name,
    };
}
