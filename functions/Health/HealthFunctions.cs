using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Tracker.Http;
using Tracker.Log;
using Tracker.Programmes;

namespace Tracker.Health;

/// <summary>Whether the app lives, and whether storage answers it.</summary>
internal sealed class HealthFunctions(LogStore<ProgrammeState> logs)
{
    [Function("Health")]
    public async Task<IResult> Get([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health")] HttpRequest request)
    {
        try
        {
            await logs.Table.RowAsync(RowKeys.ProgrammesPartition, "health", request.HttpContext.RequestAborted);
            return JsonOutput.Of(new JsonObject { ["status"] = "healthy", ["storage"] = "available" }, TrackerJson.Readable.JsonObject);
        }
        catch (StorageUnavailableException)
        {
            return JsonOutput.Of(
                new JsonObject { ["status"] = "unhealthy", ["storage"] = "unavailable" },
                TrackerJson.Readable.JsonObject, StatusCodes.Status503ServiceUnavailable);
        }
    }
}
