using System.Net.Http.Headers;
using System.Text;

namespace Tracker.Tests.Infra.Contract;

/// <summary>Sends a case's request and compares the answer.</summary>
internal sealed class Exchange(HostUnderTest.Running host)
{
    private static readonly HostCase s_ping = new("", "GET admin/host/ping");
    private static readonly HostCase s_note = new("", "POST api/notes/{id}");
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);
    private static readonly HttpClient s_http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    private readonly string _id = Guid.NewGuid().ToString("N");

    public async Task Try(HostCase hostCase, CancellationToken cancellation)
    {
        if (hostCase.After is { } before)
            await Before(before, cancellation);
        if (hostCase.Cut)
            await CutOff(hostCase, cancellation);
        else if (hostCase.Refused)
            await Refused(hostCase, cancellation);
        else if (hostCase.Eventually)
            await Eventually(hostCase, cancellation);
        else
            Compare(hostCase, await Send(hostCase, cancellation));
    }

    private async Task Before(HostCase before, CancellationToken cancellation)
    {
        if (before.Refused)
            await Refused(before, cancellation);
        else if (before.Eventually)
            await Eventually(before, cancellation);
        else
            (await Send(before, cancellation)).Response.IsSuccessStatusCode.ShouldBeTrue();
    }

    private async Task Eventually(HostCase hostCase, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(s_patience);
        for (; ; )
        {
            var answer = await Send(hostCase, cancellation);
            if (answer.Body.Contains(hostCase.BodyHas ?? hostCase.Body!, StringComparison.Ordinal) || limit.IsCancellationRequested)
            {
                Compare(hostCase, answer);
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancellation);
        }
    }

    private async Task CutOff(HostCase hostCase, CancellationToken cancellation)
    {
        using var request = Request(hostCase);
        using var response = await s_http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        ((int)response.StatusCode).ShouldBe(hostCase.Status);
        await Send(s_note, cancellation);
        var fault = await Should.ThrowAsync<Exception>(() => response.Content.ReadAsStringAsync(cancellation), "the answer came whole");
        (fault is HttpRequestException or IOException).ShouldBeTrue(fault.ToString());
        await Ping(cancellation);
    }

    private async Task Refused(HostCase hostCase, CancellationToken cancellation)
    {
        try
        {
            var answer = await Send(hostCase, cancellation);
            ((int)answer.Response.StatusCode).ShouldBeGreaterThanOrEqualTo(400, answer.Body);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            // Cut while the body was still being sent.
        }

        await Ping(cancellation);
    }

    /// <summary>A connection may also break because the host has died.</summary>
    private async Task Ping(CancellationToken cancellation) =>
        Compare(s_ping, await Send(s_ping, cancellation));

    private async Task<Answer> Send(HostCase hostCase, CancellationToken cancellation)
    {
        using var request = Request(hostCase);
        var response = await s_http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        return new(response, await response.Content.ReadAsStringAsync(cancellation));
    }

    private HttpRequestMessage Request(HostCase hostCase)
    {
        var key = host.TextOf(hostCase.Key);
        var (method, path) = hostCase.Request.Split(' ', 2) is [var first, var rest] ? (first, rest) : default;
        // As it is written: two slashes, an encoded slash and the case of letters are what some cases are about.
        var address = new Uri(host.Address + path.Replace("{key}", key, StringComparison.Ordinal).Replace("{id}", _id, StringComparison.Ordinal), new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        var request = new HttpRequestMessage(new(method), address) { Content = Content(hostCase) };
        request.Headers.TransferEncodingChunked = hostCase.SendChunked ? true : null;
        foreach (var (name, value) in hostCase.Headers.Where(header => header.Value.Length > 0))
            request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
        var isFunction = !path.StartsWith("admin", StringComparison.Ordinal);
        if (key is not null && !hostCase.Headers.ContainsKey("x-functions-key") && !(isFunction && hostCase.Key == Key.Unlocked))
            request.Headers.Add("x-functions-key", key);
        return request;
    }

    private static ByteArrayContent? Content(HostCase hostCase) => hostCase switch
    {
        { ContentSize: { } size } => new ByteArrayContent(new byte[size]),
        { Content: { } text } => new ByteArrayContent(Encoding.UTF8.GetBytes(text)) { Headers = { ContentType = MediaTypeHeaderValue.Parse(hostCase.ContentType) } },
        _ => null,
    };

    private void Compare(HostCase hostCase, Answer answer)
    {
        var (response, body) = answer;
        ((int)response.StatusCode).ShouldBe(hostCase.Status, body);
        response.Headers.Date.ShouldNotBeNull();
        response.Headers.Server.ShouldNotBeEmpty();
        if (hostCase.Body is { } exact)
            body.ShouldBe(exact.Replace("{host}", host.Address.Authority, StringComparison.Ordinal).Replace("{key}", host.TextOf(hostCase.Key), StringComparison.Ordinal));
        if (hostCase.BodyHas is { } part)
            body.ShouldContain(part, Case.Sensitive);
        if (hostCase.AnswerType is { } type)
            response.Content.Headers.ContentType!.ToString().ShouldBe(type);
        if (hostCase.Framing is { } framing)
            FramingOf(answer).ShouldBe(framing);
        foreach (var (name, value) in hostCase.Answers)
            Header(response, name).ShouldBe(value, name);
    }

    private static Framing FramingOf(Answer answer) => answer switch
    {
        { Response.Headers.TransferEncodingChunked: true } => Framing.Chunked,
        var (response, body) when Header(response, "Content-Length") is null && body.Length == 0 => Framing.Nothing,
        _ => Framing.Length,
    };

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values) || response.Content.Headers.NonValidated.TryGetValues(name, out values) ? values.ToString() : null;

    private sealed record Answer(HttpResponseMessage Response, string Body);
}
