namespace EmbeddedFunctions;

/// <summary>What the trigger brought: for HTTP the query and route values by name.</summary>
public abstract class BindingContext
{
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}
