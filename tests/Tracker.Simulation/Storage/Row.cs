namespace Tracker.Simulation.Storage;

/// <summary>A stored entity; never changed, only replaced. <paramref name="Ticks"/> is its Timestamp, from which its ETag is made.</summary>
internal sealed class Row(string key, byte[] properties, long ticks)
{
    public string Key => key;

    public byte[] Properties => properties;

    public long Ticks => ticks;
}
