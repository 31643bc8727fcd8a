using System.Reflection;
using System.Text.Json;
using EmbeddedFunctions.Functions;
using Microsoft.AspNetCore.Http;

namespace EmbeddedFunctions.Http;

/// <summary>Fills a plain parameter from the route, then the query, then the property of a JSON body, ignoring case.</summary>
internal static class RequestValues
{
    public static async Task<object?> Bind(ParameterInfo parameter, HttpContext http)
    {
        if (parameter.IsDefined(typeof(FromBodyAttribute)))
            return await WholeBody.Bind(parameter.ParameterType, http);
        return PlainValue.Convert(parameter, Route(http, parameter.Name!) ?? Query(http, parameter.Name!) ?? await BodyProperty(http, parameter.Name!));
    }

    private static string? Route(HttpContext http, string name) => http.Request.RouteValues.TryGetValue(name, out var value) ? value?.ToString() : null;

    private static string? Query(HttpContext http, string name) => http.Request.Query.TryGetValue(name, out var value) ? value.ToString() : null;

    private static async Task<string?> BodyProperty(HttpContext http, string name)
    {
        if (!http.Request.HasJsonContentType() || http.Request.ContentLength is null or 0)
            return null;
        http.Request.EnableBuffering();
        try
        {
            using var body = await JsonDocument.ParseAsync(http.Request.Body, default, http.RequestAborted);
            return body.RootElement.ValueKind == JsonValueKind.Object
                ? body.RootElement.EnumerateObject()
                    .Where(property => string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase))
                    .Select(property => property.Value.ToString())
                    .FirstOrDefault()
                : null;
        }
        catch (JsonException)
        {
            return null; // the function reads the body itself and says what is wrong with it
        }
        finally
        {
            http.Request.Body.Position = 0;
        }
    }
}
