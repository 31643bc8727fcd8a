namespace EmbeddedFunctions.Functions;

/// <summary>How a run of a function ended.</summary>
internal enum InvocationOutcome
{
    Succeeded,
    Failed,

    /// <summary>Its time was up and it did not end: it may still touch what it was given.</summary>
    Abandoned,
}
