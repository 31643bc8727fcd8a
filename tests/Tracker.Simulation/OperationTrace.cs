using System.Globalization;
using System.Text;

namespace Tracker.Simulation;

/// <summary>What happened at the service, a line each, with nothing in it that differs between two runs of one seed.</summary>
/// <param name="time">The clock whose time stands before each line.</param>
/// <param name="keep">How many of the last lines to keep.</param>
public sealed class OperationTrace(TimeProvider time, int keep = int.MaxValue)
{
    private readonly DateTimeOffset _start = time.GetUtcNow();
    private readonly Queue<string> _lines = new();

    public IReadOnlyCollection<string> Lines => _lines;

    public void Add(string line)
    {
        lock (_lines)
        {
            var at = (time.GetUtcNow() - _start).TotalMilliseconds;
            _lines.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{at,12:F4} {line}"));
            if (_lines.Count > keep)
                _lines.Dequeue();
        }
    }

    /// <summary>The last lines as one text.</summary>
    public string Tail(int count)
    {
        lock (_lines)
            return string.Join('\n', _lines.Skip(_lines.Count - count));
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        lock (_lines)
        {
            foreach (var line in _lines)
                text.Append(line).Append('\n');
        }

        return text.ToString();
    }
}
