using EmbeddedFunctions.Middleware;
using Microsoft.Extensions.DependencyInjection;

namespace EmbeddedFunctions;

/// <summary>Where middleware is added; see <c>UseMiddleware</c>.</summary>
public interface IFunctionsWorkerApplicationBuilder
{
    IServiceCollection Services { get; }

    IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware);
}
