namespace Tracker.Tests.Simulation;

/// <summary>Awaits a failure on the thread it is on, which Should.ThrowAsync does not.</summary>
internal static class Failing
{
    public static async Task<T> With<T>(Func<Task> operation)
        where T : Exception
    {
        try
        {
            await operation();
        }
        catch (T failure)
        {
            return failure;
        }

        throw new ShouldAssertException($"It should fail with {typeof(T).Name}.");
    }
}
