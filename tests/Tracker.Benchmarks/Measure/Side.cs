using Tracker.Benchmarks.Stores;

namespace Tracker.Benchmarks.Measure;

/// <summary>One side of a comparison.</summary>
/// <param name="Name">Who it is.</param>
/// <param name="Store">The storage whose requests are its cost; null when it asks for none.</param>
/// <param name="Operations">How many a round has.</param>
/// <param name="Round">Runs a round and says what it came to, in the unit of the line. It throws when an answer is wrong.</param>
internal sealed record Side(string Name, IStore? Store, int Operations, Func<Task<double>> Round)
{
    public Cost Spent => Store?.Spent ?? default;
}
