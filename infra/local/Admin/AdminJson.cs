using System.Text.Json.Serialization;

namespace EmbeddedFunctions.Admin;

internal sealed record HostStatus(string State, string Version);

internal sealed record FunctionDescription(
    string Name,
    Uri Href,
    [property: JsonPropertyName("invoke_url_template")] Uri? InvokeUrlTemplate,
    string Language,
    bool IsDisabled,
    FunctionConfig Config);

internal sealed record FunctionConfig(string EntryPoint, string ScriptFile, IReadOnlyList<BindingConfig> Bindings);

internal sealed record BindingConfig(
    string Name, string Type, string Direction, string? AuthLevel, IReadOnlyList<string>? Methods, string? Route, string? Schedule);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HostStatus))]
[JsonSerializable(typeof(IReadOnlyList<FunctionDescription>))]
internal sealed partial class AdminJson : JsonSerializerContext;
