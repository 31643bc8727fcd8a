using System.Net;
using System.Text;

namespace Tracker.Tests.Import;

public sealed class Import_refusals_tests(AppFixture app)
{
    [Theory]
    [InlineData("[")]
    [InlineData("[ { \"id\": ")]
    [InlineData("[ {} {} ]")]
    [InlineData("[] []")]
    [InlineData("hello")]
    [InlineData("[ 1, ]")]
    [InlineData("\"text\"")]
    [InlineData("null")]
    [InlineData("{ \"milestones\": 5 }")]
    [InlineData("{ \"milestones\": { \"id\": \"a\" } }")]
    [InlineData("{ \"milestones\": [], \"milestones\": [] }")]
    [InlineData("{ \"milestone\": [] }")]
    public async Task A_malformed_document_is_a_400_that_says_where_and_writes_nothing(string body)
    {
        var programme = await app.Client.NewProgramme();

        var refused = await app.Client.Import(programme, $"{body}");

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.MediaType.ShouldBe("application/problem+json");
        refused.Body["errors"]!.AsObject().Count.ShouldBe(1);
        (await app.Client.Seq(programme)).ShouldBe(1);
    }

    [Theory]
    [InlineData("5", "$")]
    [InlineData("null", "$")]
    [InlineData("[]", "$")]
    [InlineData("""{ "id": "b", "titel": "B" }""", "titel")]
    [InlineData("""{ "id": "b", "title": 5, "kind": "forum" }""", "title")]
    [InlineData("""{ "id": "b", "title": "B", "kind": "forum", "tags": "x" }""", "tags")]
    [InlineData("""{ "id": "b", "title": "B", "kind": "party" }""", "kind")]
    [InlineData("""{ "id": "b", "title": "B", "kind": "forum", "planned": "2024-13" }""", "planned")]
    [InlineData("""{ "id": "b/c", "title": "B", "kind": "forum" }""", "id")]
    [InlineData("""{ "id": "b", "title": "B", "kind": "forum", "priority": "war" }""", "priority")]
    [InlineData("""{ "id": "b", "title": "B", "title": "C", "kind": "forum" }""", "title")]
    [InlineData("""{ "id": "b", "title": "\ud800", "kind": "forum" }""", "title")]
    [InlineData("""{ "id": "b", "title": "B", "kind": "forum", "related": [null] }""", "related[0]")]
    [InlineData("""{ "id": "b", "title": "B", "kind": "forum", "status": "held" }""", "sources")]
    public async Task What_is_wrong_with_an_item_fails_that_item_and_names_the_field(string item, string field)
    {
        var programme = await app.Client.NewProgramme();

        var imported = await app.Client.Import(programme, $$"""[ { "id": "a", "title": "A", "kind": "forum" }, {{item}} ]""", query: "?atomic=item");

        imported.Status.ShouldBe(HttpStatusCode.OK);
        imported.Results.ShouldBe("1:created 2:failed");
        imported.Fields(2).ShouldBe([field]);
    }

    [Theory]
    [InlineData("all")]
    [InlineData("item")]
    public async Task An_unknown_programme_is_a_404_unless_it_comes_along(string atomic)
    {
        var programme = AppFixture.UniqueProgramme();

        foreach (var (body, type) in new[] { ("[]", Importing.Json), ("""{ "title": "A", "kind": "forum" }""", Importing.Ndjson), ("title,kind\r\nA,forum\r\n", Importing.Csv) })
            (await app.Client.Import(programme, body, type, $"?atomic={atomic}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await app.Client.Import("No_slug", "[]", query: $"?atomic={atomic}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/json; charset=utf-16")]
    public async Task Another_content_type_is_a_415_that_lists_what_is_taken(string type)
    {
        var programme = await app.Client.NewProgramme();
        ByteArrayContent body = new("[]"u8.ToArray()) { Headers = { { "Content-Type", type } } };

        var refused = await app.Client.Import(programme, body);

        refused.Status.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        refused.Body["allowed"]!.ToJsonString().ShouldBe("""["application/json","application/x-ndjson","application/jsonl","text/csv"]""");
    }

    [Theory]
    [InlineData("?mode=maybe", "mode")]
    [InlineData("?atomic=half", "atomic")]
    [InlineData("?dry=true", "dry")]
    public async Task An_unknown_parameter_or_value_is_a_400(string query, string field) =>
        (await app.Client.Import(await app.Client.NewProgramme(), "[]", query: query)).Body["errors"]!.AsObject().Single().Key.ShouldBe(field);

    [Theory]
    [InlineData(Importing.Json)]
    [InlineData(Importing.Ndjson)]
    [InlineData(Importing.Csv)]
    public async Task An_empty_body_is_a_400(string type) =>
        (await app.Client.Import(await app.Client.NewProgramme(), "", type)).Status.ShouldBe(HttpStatusCode.BadRequest);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task More_than_64_MiB_is_a_413(bool chunked)
    {
        var programme = await app.Client.NewProgramme();
        var line = Encoding.UTF8.GetBytes($"{new string(' ', 65_535)}\n");
        MemoryStream body = new();
        for (var i = 0; i <= 1_024; i++)
            body.Write(line);
        body.Position = 0;

        var refused = await app.Client.Import(programme, chunked ? Importing.Chunked(new NoLength(body), Importing.Ndjson) : Importing.Chunked(body, Importing.Ndjson));

        refused.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        refused.Body["code"]!.ToString().ShouldBe("too-large");
    }

    [Fact]
    public async Task More_than_50_000_items_are_a_413_and_nothing_is_written()
    {
        var programme = await app.Client.NewProgramme();
        var body = string.Concat(Enumerable.Repeat("{}\n", 50_001));

        (await app.Client.Import(programme, body, Importing.Ndjson)).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);

        (await app.Client.Seq(programme)).ShouldBe(1);
    }

    [Theory]
    [InlineData(Importing.Json, "[{\"title\":\"")]
    [InlineData(Importing.Ndjson, "{\"title\":\"")]
    [InlineData(Importing.Csv, "title\r\n\"")]
    public async Task An_item_without_end_is_a_413(string type, string begin) =>
        (await app.Client.Import(await app.Client.NewProgramme(), begin + new string('x', 6 << 20), type)).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);

    private sealed class NoLength(Stream inner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
