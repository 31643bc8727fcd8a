namespace Tracker.Simulation.Time;

/// <summary>A simulation cannot go on; the message ends with the last operations.</summary>
public sealed class SimulationStuckException(string problem, OperationTrace? trace)
    : Exception(trace is null ? problem : $"{problem}{Environment.NewLine}{trace.Tail(40)}");
