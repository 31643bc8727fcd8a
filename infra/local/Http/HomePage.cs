using EmbeddedFunctions.Start;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace EmbeddedFunctions.Http;

/// <summary>What the host itself answers at its root, where no function does.</summary>
internal sealed class HomePage(IConfiguration settings, EmbeddedFunctions.Settings.EmbeddedFile file)
{
    public Task Answer(HttpContext http)
    {
        if (bool.TryParse(settings["AzureWebJobsDisableHomepage"], out var disabled) && disabled)
        {
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }

        var links = string.Concat(file.Links.Select(link => $"<li><a href=\"{Encode(link.Value)}\">{Encode(link.Key)}</a></li>"));
        http.Response.ContentType = "text/html";
        return http.Response.WriteAsync(
            $"<!doctype html><html lang=\"en\"><title>Functions</title><h1>Your functions are up and running</h1><ul>{links}</ul></html>", http.RequestAborted);
    }

    private static string Encode(string text) => System.Text.Encodings.Web.HtmlEncoder.Default.Encode(text);
}
