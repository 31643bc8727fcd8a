namespace Tracker.Simulation.Faults;

/// <summary>Decides what befalls a request; null: nothing.</summary>
/// <param name="request">The request.</param>
/// <param name="random">The service's own seeded source; what draws from it repeats with the seed.</param>
public delegate Fault? FaultPolicy(RequestInfo request, Random random);
