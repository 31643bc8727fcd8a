namespace Tracker.Simulation.Storage;

/// <summary>A token bucket: rows a second, of which up to a second's worth gather while nothing happens.</summary>
internal sealed class RowBudget
{
    private double _rows = double.MaxValue;
    private DateTimeOffset _at;

    public bool TryTake(int rows, double perSecond, double burst, DateTimeOffset now)
    {
        _rows = Math.Min(burst, _rows + (now - _at).TotalSeconds * perSecond);
        _at = now;
        if (_rows < rows)
            return false;
        _rows -= rows;
        return true;
    }
}
