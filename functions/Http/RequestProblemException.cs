using Microsoft.AspNetCore.Http.HttpResults;

namespace Tracker.Http;

/// <summary>Ends a request whose body, query or headers cannot be read, with the problem to answer.</summary>
internal sealed class RequestProblemException(ProblemHttpResult problem) : Exception("The request cannot be read.")
{
    public RequestProblemException(string field, string message)
        : this(Problems.Invalid(field, message))
    {
    }

    public ProblemHttpResult Problem => problem;
}
