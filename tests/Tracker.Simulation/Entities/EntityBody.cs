namespace Tracker.Simulation.Entities;

/// <summary>An entity as a request carries it. Null properties are left out: they neither store nor clear anything.</summary>
internal sealed record EntityBody(string? PartitionKey, string? RowKey, List<Property> Properties)
{
    public static EntityBody Empty { get; } = new(null, null, []);

    /// <summary>These properties over those that were there.</summary>
    public List<Property> Over(List<Property> before)
    {
        var merged = new List<Property>(before);
        foreach (var property in Properties)
        {
            var at = merged.FindIndex(old => old.Name == property.Name);
            if (at < 0)
                merged.Add(property);
            else
                merged[at] = property;
        }

        return merged;
    }
}
