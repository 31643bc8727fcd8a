namespace Tracker.Log;

/// <summary>The mismatches found so far.</summary>
internal sealed class Findings
{
    private const int Most = 200;
    private readonly List<Mismatch> _found = [];

    // One broken event can break the fold of all that follow: the first ones tell.
    public void Add(long seq, string row, string problem)
    {
        if (_found.Count < 10 * Most)
            _found.Add(new(seq, row, problem));
    }

    public IReadOnlyList<Mismatch> FirstOnes() => [.. _found.Distinct().OrderBy(one => one.Seq).Take(Most)];
}
