using EmbeddedFunctions.Http;

namespace EmbeddedFunctions.Builder;

/// <summary>Turns on HTTP functions that work on ASP.NET Core's own types.</summary>
public static class FunctionsApplicationBuilderAspNetCoreExtensions
{
    /// <summary>
    /// As in the worker, this is the step of the pipeline that hands the request in and writes the result out: only middleware
    /// added after it sees the request, and has a say in the answer.
    /// </summary>
    public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(this FunctionsApplicationBuilder builder)
    {
        HttpResults.AddServices(builder.Services, builder.Catalogue);
        builder.Use(HttpResults.Around);
        return builder;
    }
}
