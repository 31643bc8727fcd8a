using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Tracker.Http;

namespace Tracker.Tests.Http;

public sealed class JsonOutput_tests
{
    [Fact]
    public void Writes_Cyrillic_as_itself()
    {
        var type = (JsonTypeInfo<Dictionary<string, string>>)JsonSerializerOptions.Default.GetTypeInfo(typeof(Dictionary<string, string>));

        var result = JsonOutput.Of(new Dictionary<string, string> { ["kk"] = "Шанхай ынтымақтастық ұйымы <&>\"" }, type, 201);

        Encoding.UTF8.GetString(result.ResponseContent.Span).ShouldBe("""{"kk":"Шанхай ынтымақтастық ұйымы <&>\""}""");
        (result.StatusCode, result.ContentType).ShouldBe((201, "application/json; charset=utf-8"));
    }
}
