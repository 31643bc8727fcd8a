namespace Tracker.Simulation.Entities;

/// <summary>The types a property may have, in the Entity Data Model's names.</summary>
internal enum EdmType
{
    String,
    Int32,
    Int64,
    Double,
    Boolean,
    DateTime,
    Guid,
    Binary,
}
