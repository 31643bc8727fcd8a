using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;

namespace Tracker.Tests.Assets;

public sealed partial class Assets_tests(AppFixture app)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("identity", null)]
    [InlineData(null, null)]
    public async Task A_script_comes_compressed_as_the_browser_takes_it(string? accepted, string? sent)
    {
        var plain = await (await GetAsync(await ScriptAsync(), null)).Content.ReadAsByteArrayAsync(Cancel);
        var answer = await GetAsync(await ScriptAsync(), accepted);
        answer.Content.Headers.ContentEncoding.SingleOrDefault().ShouldBe(sent);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/javascript; charset=utf-8");
        answer.Headers.Vary.ShouldBe(["Accept-Encoding"]);
        var body = await answer.Content.ReadAsStreamAsync(Cancel);
        await using var unpacked = sent switch { "br" => new BrotliStream(body, CompressionMode.Decompress), "gzip" => new GZipStream(body, CompressionMode.Decompress), _ => body };
        using MemoryStream content = new();
        await unpacked.CopyToAsync(content, Cancel);
        content.ToArray().ShouldBe(plain);
    }

    [Fact]
    public async Task An_asset_is_kept_for_ever_under_a_name_of_its_content()
    {
        var script = await ScriptAsync();
        script.ShouldMatch(@"\A/api/assets/start-[A-Z0-9]{8}\.js\z");
        var answer = await GetAsync(script, null);
        answer.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Theory]
    [InlineData("start.js")]
    [InlineData("manifest.json")]
    [InlineData("..%2Fhost.json")]
    public async Task Nothing_else_is_an_asset(string name) =>
        (await GetAsync($"/api/assets/{name}", null)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    private async Task<HttpResponseMessage> GetAsync(string path, string? accepted)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        if (accepted is not null)
            request.Headers.Add("Accept-Encoding", accepted);
        return await app.Client.SendAsync(request, Cancel);
    }

    private async Task<string> ScriptAsync()
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/api") { Headers = { { "Accept", "text/html" } } };
        var page = await (await app.Client.SendAsync(request, Cancel)).Content.ReadAsStringAsync(Cancel);
        return Script().Match(page).Groups[1].Value;
    }

    [GeneratedRegex("<script type=\"module\" src=\"([^\"]+)\"")]
    private static partial Regex Script();
}
