using System.Text.Json.Serialization;
using HostContract;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.UseWhen<EarlyMiddleware>(context => context.FunctionDefinition.Name.StartsWith("Early", StringComparison.Ordinal));
builder.ConfigureFunctionsWebApplication();
builder.UseWhen<GuardMiddleware>(context => context.FunctionDefinition.Name.StartsWith("Guarded", StringComparison.Ordinal));
builder.Services.AddSingleton<Notes>().AddScoped<Scoped>().AddHostedService<HostedNote>();
builder.Services.Configure<JsonOptions>(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, ContractJson.Default));
builder.Services.Configure<Microsoft.AspNetCore.Mvc.JsonOptions>(mvc => mvc.JsonSerializerOptions.Converters.Add(new JsonStringEnumConverter()));
if (builder.Configuration["Contract:BodyLimit"] == "none")
    builder.Services.Configure<KestrelServerOptions>(kestrel => kestrel.Limits.MaxRequestBodySize = null);
builder.Build().Run();
