using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tracker.Benchmarks.Usual;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(UsualMilestone))]
[JsonSerializable(typeof(UsualList))]
internal sealed partial class UsualJson : JsonSerializerContext;
