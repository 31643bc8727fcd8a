using Microsoft.AspNetCore.Http;
using Tracker.Assets;
using Tracker.Http;
using Tracker.Languages;
using Tracker.Programmes;

namespace Tracker.Board;

/// <summary>The timeline page for people. It holds no more than a title: its script reads the programme by relative addresses, here and under a link.</summary>
internal sealed class BoardFunctions(AssetFiles assets, ProgrammeReader programmes)
{
    // Those that the page itself speaks; what is recorded reads in any language.
    private static readonly string[] s_spoken = ["en", "ru", "kk"];

    [Function("Board")]
    public async Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "programmes/{programme}/board")] HttpRequest request, string programme)
    {
        QueryParameters parameters = new(request, "lang");
        var asked = parameters.OneOf("lang", s_spoken);
        parameters.ThrowIfAny();
        if (await programmes.NowAsync(programme, request) is not { } moment)
            return Problems.NotFound("There is no such programme.");

        var language = asked ?? Preferred(request, moment.Programme);
        var etag = ETags.Of(moment.State.Programme!.Seq, "board", language, moment.DayText).ToString();
        return ConditionalResult.Of(request, etag, () => Render(request, moment, language), "Accept-Language");
    }

    private Page Render(HttpRequest request, Moment moment, string language) => Page.Of(
        "board.html",
        ("language", language),
        ("today", moment.DayText),
        ("icon", PublicAddress.Relative(request, $"/assets/{assets.NameOf("icon.svg")}")),
        ("style", PublicAddress.Relative(request, $"/assets/{assets.NameOf("board.css")}")),
        ("script", PublicAddress.Relative(request, $"/assets/{assets.NameOf("board.js")}")),
        ("title", moment.Programme.Title.Pick([language], moment.Programme.DefaultLanguage).Text));

    private static string Preferred(HttpRequest request, Programme programme) =>
        AcceptLanguage.Parse(request.Headers.AcceptLanguage)
            .Append(programme.DefaultLanguage)
            .Select(tag => tag.Split('-')[0].ToLowerInvariant())
            .FirstOrDefault(s_spoken.Contains) ?? s_spoken[0];
}
