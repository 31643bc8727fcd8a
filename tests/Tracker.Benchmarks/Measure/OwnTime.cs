using System.Diagnostics.Metrics;
using System.Threading.Channels;

namespace Tracker.Benchmarks.Measure;

/// <summary>
/// The time that invocations of one function took inside the app, middleware and answer included, without HTTP: as the host's own meter measures it.
/// </summary>
internal sealed class OwnTime : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly Channel<double> _taken = Channel.CreateUnbounded<double>();

    public OwnTime(string function)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == "faas.invoke_duration")
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<double>((_, seconds, tags, _) =>
        {
            foreach (var (tag, value) in tags)
            {
                if (tag == "faas.name" && value as string == function)
                    _taken.Writer.TryWrite(seconds * 1_000);
            }
        });
        _listener.Start();
    }

    /// <summary>The median of operations one after the other, each one invocation, in milliseconds.</summary>
    public async Task<double> OfEachAsync(int operations, Func<Task> operation)
    {
        List<double> times = new(operations);
        for (var i = 0; i < operations; i++)
        {
            await operation();
            // The answer is out a moment before it is measured.
            times.Add(await _taken.Reader.ReadAsync());
        }

        return new Sample(times).Median;
    }

    public void Dispose() => _listener.Dispose();
}
