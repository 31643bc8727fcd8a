using System.Text.Json.Serialization;

namespace HostContract;

internal sealed record Day(DayOfWeek Weekday, string? Name);

[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Day))]
internal sealed partial class ContractJson : JsonSerializerContext;
