namespace EmbeddedFunctions.Start;

/// <summary>The host cannot start, and its message tells the user in a sentence what to do.</summary>
public sealed class StartException : Exception
{
    public StartException(string message)
        : base(message)
    {
    }

    public StartException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
