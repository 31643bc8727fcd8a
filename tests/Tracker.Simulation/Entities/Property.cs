namespace Tracker.Simulation.Entities;

/// <summary>One of an entity's own properties.</summary>
internal readonly record struct Property(string Name, EdmValue Value);
