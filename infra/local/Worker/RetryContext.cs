namespace EmbeddedFunctions;

/// <summary>Which attempt an invocation is; here always the first and only one.</summary>
public abstract class RetryContext
{
    public abstract int RetryCount { get; }

    public abstract int MaxRetryCount { get; }
}
