using Microsoft.AspNetCore.Http;

namespace Tracker.Digests;

/// <summary>Stored digests, and one made now.</summary>
internal sealed class DigestFunctions(DigestReader digests)
{
    [Function("DigestList")]
    public Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "programmes/{programme}/digests")] HttpRequest request, string programme) =>
        digests.ListAsync(request, programme);

    // A day has ten characters, "preview" has seven.
    [Function("DigestGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "programmes/{programme}/digests/{slot:length(10)}")] HttpRequest request,
        string programme,
        string slot) => digests.OneAsync(request, programme, slot);

    [Function("DigestPreview")]
    public Task<IResult> Preview(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "programmes/{programme}/digests/preview")] HttpRequest request, string programme) =>
        digests.PreviewAsync(request, programme);
}
