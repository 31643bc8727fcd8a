namespace EmbeddedFunctions;

/// <summary>A trigger as the host knows it: <c>httpTrigger</c> or <c>timerTrigger</c>, and the parameter it fills.</summary>
public abstract class BindingMetadata
{
    public abstract string Name { get; }

    public abstract string Type { get; }

    public abstract BindingDirection Direction { get; }
}
