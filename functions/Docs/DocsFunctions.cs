using Microsoft.AspNetCore.Http;
using Tracker.Http;

namespace Tracker.Docs;

/// <summary>What the API is, for programs and for people. It holds no data, so anybody may read it.</summary>
internal sealed class DocsFunctions(ApiDocs docs)
{
    [Function("OpenApi")]
    public IResult OpenApi([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "openapi.json")] HttpRequest request)
    {
        var server = PublicAddress.Relative(request, "");
        return ConditionalResult.Of(request, ETags.Of(0, "openapi", server), () => TypedResults.Text(docs.OpenApi(server), JsonOutput.MediaType));
    }
}
