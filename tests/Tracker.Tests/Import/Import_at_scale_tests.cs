using System.Text;
using Microsoft.Extensions.Hosting;

namespace Tracker.Tests.Import;

/// <summary>Thousands of milestones on Azurite, and tens of megabytes.</summary>
public sealed class Import_at_scale_tests(AppFixture app)
{
    private static readonly string[] s_languages = ["en", "fr", "de", "es", "it", "pt", "nl", "sv", "da", "fi", "pl", "cs", "hu", "ro", "tr"];

    private static readonly string[] s_words =
    [
        "forum", "summit", "strategy", "energy", "cooperation", "and", "in", "states", "members", "development", "transport", "digital",
        "year", "at", "council", "heads", "security", "regional", "of", "trade", "ecology", "tourism", "culture", "the",
    ];

    [Fact]
    public async Task Five_thousand_milestones_go_in_out_and_in_again_unchanged()
    {
        using var host = AppFixture.Build(app.Azurite.Connection, new Dictionary<string, string?> { ["Tracker__Log__Table"] = AzuriteFixture.UniqueTable() });
        await host.StartAsync(TestContext.Current.CancellationToken);
        using HttpClient client = new() { BaseAddress = AppFixture.AddressOf(host) };
        var programme = await client.NewProgramme();
        var lines = string.Concat(Enumerable.Range(1, 5_000).Select(n =>
            $$"""{ "id": "m{{n:0000}}", "title": { "kk": "Форум {{n}}", "ru": "=Форум {{n}}" }, "kind": "forum", "planned": "2024-{{(n % 12) + 1:00}}" }{{"\n"}}"""));

        (await client.Import(programme, lines, Importing.Ndjson)).Counts.ShouldBe((5_000, 0, 0, 0));
        var csv = await client.Text($"programmes/{programme}/milestones.csv");
        (await client.Import(programme, csv, Importing.Csv)).Counts.ShouldBe((0, 0, 5_000, 0));
        (await client.Import(programme, lines, Importing.Ndjson, "?atomic=item")).Counts.ShouldBe((0, 0, 5_000, 0));

        (await client.Seq(programme)).ShouldBe(5_001);
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Sixty_megabytes_item_by_item_take_less_than_100_MB_of_memory()
    {
        await using var process = await AppProcess.StartAsync(app.Azurite.Connection, AzuriteFixture.UniqueTable());
        var programme = await process.Client.NewProgramme();
        await process.Client.Import(programme, Line(0), Importing.Ndjson, "?atomic=item");
        var before = process.WorkingSet;

        var imported = await process.Client.Import(programme, Importing.Chunked(new Repeating(1_050, Line), Importing.Ndjson), "?atomic=item");

        imported.Counts.ShouldBe((1_050, 0, 0, 0));
        ((process.PeakWorkingSet - before) / 1e6).ShouldBeLessThan(100);
    }

    // Some 60,000 letters, which no two have in common.
    private static string Line(int n)
    {
        Random random = new(n);
        var summary = string.Join(", ", s_languages.Select(language => $"\"{language}\": \"{Words(random, 3_900)}\""));
        return $$"""{ "id": "m{{n}}", "title": "Forum {{n}}", "kind": "forum", "summary": { {{summary}} } }{{"\n"}}""";
    }

    private static string Words(Random random, int length)
    {
        StringBuilder words = new();
        while (words.Length < length)
            words.Append(s_words[random.Next(s_words.Length)]).Append(' ');
        return words.ToString(0, length);
    }

    /// <summary>Lines made as they are read.</summary>
    private sealed class Repeating(int count, Func<int, string> line) : Stream
    {
        private byte[] _line = [];
        private int _at;
        private int _next = 1;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count1)
        {
            if (_at == _line.Length)
                (_line, _at) = (_next <= count ? Encoding.UTF8.GetBytes(line(_next++)) : [], 0);
            var read = Math.Min(count1, _line.Length - _at);
            _line.AsSpan(_at, read).CopyTo(buffer.AsSpan(offset));
            _at += read;
            return read;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
