namespace EmbeddedFunctions.Http;

/// <summary>Fills a parameter from the request's JSON body.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FromBodyAttribute : Attribute
{
}
