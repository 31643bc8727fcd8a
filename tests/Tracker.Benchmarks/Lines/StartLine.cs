using System.Diagnostics;
using System.Globalization;
using System.Net;
using EmbeddedFunctions.Storage;
using Tracker.Benchmarks.Apps;
using Tracker.Benchmarks.Measure;
using Tracker.Benchmarks.Ratios;
using Tracker.Benchmarks.Stores;

namespace Tracker.Benchmarks.Lines;

/// <summary>From the start of the app's process to its first answer, Azurite running, beside the smallest ASP.NET app.</summary>
internal static class StartLine
{
    private const int Rounds = 11;
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    public static async Task<Line> RunAsync(Scale scale)
    {
        await using var azurite = await AzuriteTables.StartAsync();
        return await new Race(scale.Rounds == 1 ? 1 : Rounds, TimeSpan.Zero).RunAsync(
            "Start to first answer",
            "ms",
            new("Tracker", null, 1, () => FirstAnswerAsync("api/programmes", port => ["Tracker.Functions.dll", "--storage", azurite.Connection, "--port", port])),
            new("bare ASP.NET app", null, 1, () => FirstAnswerAsync("", port => ["Tracker.Benchmarks.dll", BareApp.Command, "--urls", $"http://localhost:{port}"])),
            Limit.AtMost(1.5, 250, "ms"));
    }

    /// <returns>Milliseconds.</returns>
    private static async Task<double> FirstAnswerAsync(string path, Func<string, IReadOnlyList<string>> command)
    {
        var port = FreePort.Any().ToString(CultureInfo.InvariantCulture);
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", command(port))
        {
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        Uri address = new($"http://localhost:{port}/{path}");
        using HttpClient http = new();
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        try
        {
            process.OutputDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            while (!await AnswersAsync(http, address))
            {
                if (process.HasExited || Stopwatch.GetElapsedTime(began) > s_patience)
                    throw new InvalidOperationException($"{string.Join(' ', command(port))} gave no answer.");
                await Task.Delay(2);
            }

            return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient http, Uri address)
    {
        try
        {
            using var answer = await http.GetAsync(address);
            return answer.StatusCode == HttpStatusCode.OK ? true : throw new InvalidDataException($"{address} answered {(int)answer.StatusCode}.");
        }
        catch (HttpRequestException)
        {
            return false; // it does not listen yet
        }
    }
}
