namespace Tracker.Tests.Infra.Local;

/// <summary>What an app goes through when the platform takes its process away.</summary>
public sealed class Stop_tests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_running_request_ends_first_then_the_hosted_services_stop()
    {
        var folder = HostProcess.Copy("HostContract.Functions");
        await using (var app = HostProcess.Start(folder, new Dictionary<string, string?>(), "--port", "0", "--in-memory"))
        {
            using HttpClient http = new() { BaseAddress = await app.Address() };
            BodyInParts body = new(10, length: null);
            var sending = http.SendAsync(new HttpRequestMessage(HttpMethod.Post, "api/begin/stop") { Content = body }, Cancellation);
            await body.FirstHalfSent;
            while (await http.GetStringAsync("api/notes/stop", Cancellation) != "begun")
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Cancellation);
            app.Terminate();
            await app.HasSaid("The app is told to stop");
            body.SendRest();

            using var answer = await sending;
            (await answer.Content.ReadAsStringAsync(Cancellation)).ShouldBe("10");
            (await app.End()).ShouldBe(0, app.Errors);
            app.Said.IndexOf("Begin succeeded", StringComparison.Ordinal).ShouldBePositive();
            app.Said.IndexOf("The hosted service is stopped", StringComparison.Ordinal).ShouldBeGreaterThan(app.Said.IndexOf("Begin succeeded", StringComparison.Ordinal));
        }

        folder.Delete(recursive: true);
    }
}
