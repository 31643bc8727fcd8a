using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Tracker.Http;

namespace Tracker.Tests.Http;

public sealed class RequestBody_tests
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reads_a_value()
    {
        var form = await Read("""{"title":"Саммит","sources":[{"url":"https://a.example"}],"state":"inForce"}""");

        form.Title.ShouldBe("Саммит");
        form.Sources![0].Url.ShouldBe("https://a.example");
        form.State.ShouldBe(State.InForce);
    }

    [Fact]
    public async Task Overlooks_a_byte_order_mark() => (await Read("\uFEFF{\"title\":\"a\"}")).Title.ShouldBe("a");

    [Theory]
    [InlineData("", "$", "The body is empty. Send what is to be recorded.")]
    [InlineData("null", "$", "This is null, where a value should be.")]
    [InlineData("[]", "$", "This is not an object.")]
    [InlineData("17", "$", "This is not an object.")]
    [InlineData(" ", "$", "This JSON ends too early, at line 1, column 2.")]
    [InlineData("{", "$", "This JSON ends too early, at line 1, column 2.")]
    [InlineData("{\"title\":\n  \"Саммит\" x}", "$", "This is not valid JSON, at line 2, column 12.")]
    [InlineData("""{"title":"a"} {}""", "$", "This is not valid JSON, at line 1, column 15.")]
    [InlineData("""{"title":"a",}""", "$", "This is not valid JSON, at line 1, column 14.")]
    [InlineData("""{'title':"a"}""", "$", "This is not valid JSON, at line 1, column 2.")]
    [InlineData("""{"title":5}""", "title", "This is not a string.")]
    [InlineData("""{"title":{"en":"a"}}""", "title", "This is not a string.")]
    [InlineData("""{"sources":{}}""", "sources", "This is not a list.")]
    [InlineData("""{"sources":[{"url":"a"},7]}""", "sources[1]", "This is not an object.")]
    [InlineData("""{"sources":[{"url":"a"},{"url":[]}]}""", "sources[1].url", "This is not a string.")]
    [InlineData("""{"count":"1"}""", "count", "This is not a whole number, or too large.")]
    [InlineData("""{"count":1.5}""", "count", "This is not a whole number, or too large.")]
    [InlineData("""{"count":99999999999}""", "count", "This is not a whole number, or too large.")]
    [InlineData("""{"value":"1"}""", "value", "This is not a number, or too large.")]
    [InlineData("""{"flag":1}""", "flag", "This is neither true nor false.")]
    [InlineData("""{"day":"2024-13-01"}""", "day", "This is not a day. Write one such as 2024-02-12.")]
    [InlineData("""{"at":"now"}""", "at", "This is not an instant. Write one such as 2024-02-12T03:00:00Z.")]
    [InlineData("""{"state":"gone"}""", "state", "This is none of: draft, inForce.")]
    [InlineData("""{"byKey":{"a":"x"}}""", "byKey.a", "This is not a whole number, or too large.")]
    [InlineData("""{"byKey":{"a.b c":"x"}}""", "byKey.a.b c", "This is not a whole number, or too large.")]
    [InlineData("""{"own":1}""", "own", "This is not what we take.")]
    [InlineData("""{"titel":1}""", "titel", "This member is not known. Leave it out, or check its spelling.")]
    [InlineData("""{"Title":"a"}""", "Title", "This member is not known. Leave it out, or check its spelling.")]
    [InlineData("""{"sources":[{"url":"a","x":1}]}""", "sources[0].x", "This member is not known. Leave it out, or check its spelling.")]
    [InlineData("""{"title":"a","title":"b"}""", "title", "This member is there twice. Send it once.")]
    [InlineData("""{"title":"a","\u0074itle":"b"}""", "title", "This member is there twice. Send it once.")]
    [InlineData("""{"sources":[{},{"url":"a","url":"a"}]}""", "sources[1].url", "This member is there twice. Send it once.")]
    [InlineData("""{"title":"\ud800"}""", "title", "This has half a character (a lone surrogate). Send whole Unicode characters.")]
    [InlineData("""{"sources":[{"url":"\udc00x"}]}""", "sources[0].url", "This has half a character (a lone surrogate). Send whole Unicode characters.")]
    [InlineData("""{"byKey":{"\ud800":1}}""", "byKey", "This has half a character (a lone surrogate). Send whole Unicode characters.")]
    public async Task Names_the_field_and_says_what_is_wrong(string body, string field, string message)
    {
        var refusal = await Refusal(body);

        refusal.StatusCode.ShouldBe(400);
        refusal.Errors().ShouldBe([KeyValuePair.Create(field, message)]);
    }

    [Theory]
    [InlineData("gone", "This is not one of ours: gone.")]
    [InlineData("System.String", "This is not a string.")] // looks like the library's
    public async Task Keeps_the_sentence_of_a_converter(string own, string message) =>
        (await Refusal($$"""{"own":"{{own}}"}""")).Errors().ShouldBe([KeyValuePair.Create("own", message)]);

    [Fact]
    public async Task Names_all_members_that_are_required() =>
        (await Should.ThrowAsync<RequestProblemException>(() => RequestBody.ReadAsync(Request("{}"), Type<Strict>(), Cancellation)))
            .Problem.Errors().ShouldBe([new("kind", "This is required."), new("title", "This is required.")]);

    [Theory]
    [InlineData("""{"a":1,"a":2}""", "a", "This member is there twice. Send it once.")]
    [InlineData("""{"a":{"b":1,"b":2}}""", "a.b", "This member is there twice. Send it once.")]
    [InlineData("""{"a":["\ud800"]}""", "a[0]", "This has half a character (a lone surrogate). Send whole Unicode characters.")]
    [InlineData("[1]", "$", "This is not an object.")]
    public async Task Checks_a_patch_as_well(string body, string field, string message)
    {
        var request = Request(body, RequestBody.MergePatch);

        var refusal = await Should.ThrowAsync<RequestProblemException>(
            () => RequestBody.ReadAsync(request, Type<JsonObject>(), Cancellation, RequestBody.Json, RequestBody.MergePatch));

        refusal.Problem.Errors().ShouldBe([KeyValuePair.Create(field, message)]);
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    [InlineData(1_000_000, false)]
    public void Takes_sixty_four_levels(int depth, bool taken)
    {
        var json = Encoding.UTF8.GetBytes(new string('[', depth) + new string(']', depth));

        JsonSyntax.Mistake(json)?.Message.ShouldBe("This is nested too deeply. At most 64 levels are taken.");
        (JsonSyntax.Mistake(json) is null).ShouldBe(taken);
    }

    [Fact]
    public void Refuses_bytes_that_are_not_UTF_8() =>
        Should.Throw<RequestProblemException>(() => RequestBody.Parse<Form>([0x22, 0xD0, 0x22], Type<Form>()))
            .Problem.Errors().ShouldBe([new("$", "This is not UTF-8.")]);

    [Theory]
    [InlineData("x")]
    [InlineData("x']")]
    [InlineData("['")]
    [InlineData(".[0]")]
    public async Task Shortens_what_it_quotes(string part)
    {
        var refusal = await Refusal($$"""{"{{string.Concat(Enumerable.Repeat(part, 500_000))}}":1}""");

        refusal.Errors().Single().Key.Length.ShouldBeLessThan(300);
    }

    [Fact]
    public void Explains_one_item_of_many()
    {
        var failure = Should.Throw<JsonException>(() => JsonSerializer.Deserialize("""{"title":5}""", Type<Form>()));

        RequestBody.Explain(failure).Messages["title"].ShouldBe(["This has the wrong type."]);
        RequestBody.Explain(failure, Type<Form>()).Messages["title"].ShouldBe(["This is not a string."]);
        RequestBody.Explain(Should.Throw<JsonException>(() => JsonSerializer.Deserialize("{\n\"", Type<Form>())))
            .Messages["$"].ShouldBe(["This is not valid JSON, at line 2, byte 2."]);
    }

    [Theory]
    [InlineData("application/json", null, true)]
    [InlineData("Application/JSON; charset=UTF-8", null, true)]
    [InlineData("application/json; charset=\"utf-8\"", "identity", true)]
    [InlineData("application/json; charset=utf-16", null, false)]
    [InlineData("application/json", "gzip", false)]
    [InlineData("application/json", "identity, gzip", false)]
    [InlineData("application/merge-patch+json", null, false)]
    [InlineData("text/plain", null, false)]
    [InlineData("application/x-www-form-urlencoded", null, false)]
    [InlineData("json", null, false)]
    [InlineData("", null, false)]
    [InlineData(null, null, false)]
    public async Task Takes_uncompressed_JSON_in_UTF_8(string? contentType, string? encoding, bool taken)
    {
        var request = Request("""{"title":"a"}""", contentType);
        request.Headers.ContentEncoding = encoding;

        if (taken)
        {
            (await RequestBody.ReadAsync(request, Type<Form>(), Cancellation)).Title.ShouldBe("a");
            return;
        }

        var refusal = await Should.ThrowAsync<RequestProblemException>(() => RequestBody.ReadAsync(request, Type<Form>(), Cancellation));
        refusal.Problem.StatusCode.ShouldBe(415);
        refusal.Problem.ProblemDetails.Detail.ShouldBe("Send it uncompressed, in UTF-8, with Content-Type application/json.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Takes_ten_mebibytes_and_reads_a_larger_body_to_its_end(bool lengthIsKnown)
    {
        (await Sized(RequestBody.MaxBytes, lengthIsKnown)).ShouldBe((null, RequestBody.MaxBytes));
        (await Sized(RequestBody.MaxBytes + 1, lengthIsKnown)).ShouldBe((413, RequestBody.MaxBytes + 1));
    }

    private static async Task<(int? Status, long Read)> Sized(int size, bool lengthIsKnown)
    {
        using var stream = new MemoryStream(new byte[size]);
        var request = new DefaultHttpContext().Request;
        request.Body = stream;
        request.ContentLength = lengthIsKnown ? size : null;
        try
        {
            using var body = await RequestBody.ReadBytesAsync(request, RequestBody.MaxBytes, Cancellation);
            return (null, body.Memory.Length);
        }
        catch (RequestProblemException refusal)
        {
            return (refusal.Problem.StatusCode, stream.Position);
        }
    }

    private static Task<Form> Read(string body) => RequestBody.ReadAsync(Request(body), Type<Form>(), Cancellation);

    private static async Task<Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult> Refusal(string body) =>
        (await Should.ThrowAsync<RequestProblemException>(() => Read(body))).Problem;

    private static HttpRequest Request(string body, string? contentType = "application/json")
    {
        var request = new DefaultHttpContext().Request;
        request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        request.ContentType = contentType;
        return request;
    }

    private static JsonTypeInfo<T> Type<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    private sealed record Form(
        string? Title,
        IReadOnlyList<Source>? Sources,
        int? Count,
        decimal? Value,
        bool? Flag,
        DateOnly? Day,
        DateTimeOffset? At,
        State? State,
        Dictionary<string, int>? ByKey,
        [property: JsonConverter(typeof(OwnConverter))] string? Own);

    private sealed record Source(string? Url);

    private sealed record Strict
    {
        public required string Title { get; init; }

        public required string Kind { get; init; }
    }

    [JsonConverter(typeof(StateConverter))]
    private enum State
    {
        Draft,
        InForce,
    }

    private sealed class StateConverter() : JsonStringEnumConverter<State>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);

    private sealed class OwnConverter : JsonConverter<string>
    {
        public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new JsonException(reader.TokenType == JsonTokenType.String ? $"This is not one of ours: {reader.GetString()}." : "This is not what we take.");

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }
}
