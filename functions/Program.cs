using Microsoft.Extensions.Hosting;
using Tracker;
using Tracker.Http;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseMiddleware<ProblemDetailsMiddleware>();
builder.AddTracker();
builder.AddTelemetry();
builder.Build().Run();
