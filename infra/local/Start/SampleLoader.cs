using System.Net.Http.Headers;
using EmbeddedFunctions.Keys;
using EmbeddedFunctions.Settings;

namespace EmbeddedFunctions.Start;

/// <summary>Loads an app's sample as a client would: through its HTTP functions.</summary>
internal sealed class SampleLoader(Uri address, EmbeddedOptions options, KeyRing keys)
{
    public async Task Load(EmbeddedFile.SampleData sample, CancellationToken cancellation)
    {
        using var http = new HttpClient { BaseAddress = address };
        if (keys.Keys is { } known)
            http.DefaultRequestHeaders.Add(KeyRing.Header, known.Host);
        if (sample.SkipIf is { } path && (await http.GetAsync(path, cancellation)).IsSuccessStatusCode)
        {
            options.Say("The sample is there already.");
            return;
        }

        foreach (var request in sample.Requests)
            await Send(http, request, cancellation);
    }

    private async Task Send(HttpClient http, EmbeddedFile.SampleRequest request, CancellationToken cancellation)
    {
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), request.Path);
        if (request.BodyFile is { } file)
        {
            message.Content = new StreamContent(Open(file));
            message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(request.ContentType);
        }

        using var answer = await http.SendAsync(message, cancellation);
        if (!answer.IsSuccessStatusCode)
            throw new StartException($"The sample was refused: {request.Method} {request.Path} answered {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(cancellation)}");
        options.Say($"Loaded the sample: {request.Method} {request.Path}");
    }

    private FileStream Open(string file)
    {
        var path = Path.Combine(options.AppFolder, file);
        return File.Exists(path) ? File.OpenRead(path) : throw new StartException($"The sample's file {path} is missing.");
    }
}
