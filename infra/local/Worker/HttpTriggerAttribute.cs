namespace EmbeddedFunctions;

/// <summary>Marks the <c>HttpRequest</c> parameter of a function that answers HTTP requests.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HttpTriggerAttribute : Attribute
{
    public HttpTriggerAttribute() => AuthLevel = AuthorizationLevel.Function;

    /// <summary>As in the worker, a trigger without a level asks for a function key.</summary>
    public HttpTriggerAttribute(params string[] methods)
        : this(AuthorizationLevel.Function, methods)
    {
    }

    public HttpTriggerAttribute(AuthorizationLevel authLevel) => AuthLevel = authLevel;

    public HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods)
    {
        AuthLevel = authLevel;
        Methods = methods;
    }

    /// <summary>Route template without the prefix; the function's name if absent.</summary>
    public string? Route { get; set; }

    /// <summary>Accepted methods; all if absent.</summary>
    public string[]? Methods { get; }

    public AuthorizationLevel AuthLevel { get; }
}
