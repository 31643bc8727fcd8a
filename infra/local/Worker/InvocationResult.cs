namespace EmbeddedFunctions;

/// <summary>What a function returned; middleware may replace it after <c>next</c>.</summary>
public abstract class InvocationResult : InvocationResult<object>
{
}

/// <inheritdoc cref="InvocationResult"/>
public abstract class InvocationResult<T>
{
    public abstract T? Value { get; set; }
}
