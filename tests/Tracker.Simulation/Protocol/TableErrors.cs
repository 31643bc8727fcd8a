namespace Tracker.Simulation.Protocol;

/// <summary>The service's refusals. Source: Table service error codes (learn.microsoft.com/rest/api/storageservices).</summary>
internal static class TableErrors
{
    public static TableError EntityAlreadyExists { get; } = new(409, "EntityAlreadyExists", "The specified entity already exists.");

    public static TableError ResourceNotFound { get; } = new(404, "ResourceNotFound", "The specified resource does not exist.");

    public static TableError TableNotFound { get; } = new(404, "TableNotFound", "The table specified does not exist.");

    public static TableError TableAlreadyExists { get; } = new(409, "TableAlreadyExists", "The table specified already exists.");

    public static TableError UpdateConditionNotSatisfied { get; } =
        new(412, "UpdateConditionNotSatisfied", "The update condition specified in the request was not satisfied.");

    public static TableError InvalidInput { get; } = new(400, "InvalidInput", "One of the request inputs is not valid.");

    public static TableError OutOfRangeInput { get; } = new(400, "OutOfRangeInput", "One of the request inputs is out of range.");

    public static TableError InvalidResourceName { get; } =
        new(400, "InvalidResourceName", "The specified resource name contains invalid characters.");

    public static TableError MissingRequiredHeader { get; } =
        new(400, "MissingRequiredHeader", "An HTTP header that's mandatory for this request is not specified.");

    public static TableError PropertiesNeedValue { get; } =
        new(400, "PropertiesNeedValue", "The values are not specified for all properties in the entity.");

    public static TableError PropertyNameInvalid { get; } = new(400, "PropertyNameInvalid", "The property name is invalid.");

    public static TableError PropertyNameTooLong { get; } =
        new(400, "PropertyNameTooLong", "The property name exceeds the maximum allowed length (255).");

    public static TableError PropertyValueTooLarge { get; } = new(
        400,
        "PropertyValueTooLarge",
        "The property value exceeds the maximum allowed size (64KB). If the property value is a string, it is UTF-16 encoded and the maximum number of characters should be 32K or less.");

    public static TableError KeyValueTooLarge { get; } =
        new(400, "KeyValueTooLarge", "The specified key value exceeds the maximum allowed size (1KB).");

    public static TableError TooManyProperties { get; } = new(
        400, "TooManyProperties", "The entity contains more properties than allowed. Each entity can include up to 252 properties to store data.");

    public static TableError EntityTooLarge { get; } =
        new(400, "EntityTooLarge", "The entity is larger than the maximum allowed size (1MB).");

    public static TableError RequestBodyTooLarge { get; } =
        new(413, "RequestBodyTooLarge", "The request body is too large and exceeds the maximum permissible limit.");

    public static TableError TooManyOperations { get; } =
        new(400, "InvalidInput", "The batch request operation exceeds the maximum 100 changes per change set.");

    public static TableError CommandsInBatchActOnDifferentPartitions { get; } =
        new(400, "CommandsInBatchActOnDifferentPartitions", "All commands in a batch must operate on same entity group.");

    public static TableError InvalidDuplicateRow { get; } = new(
        400,
        "InvalidDuplicateRow",
        "The batch request contains multiple changes with same row key. An entity can appear only once in a batch request.");

    public static TableError NotImplemented { get; } =
        new(501, "NotImplemented", "The requested operation is not implemented on the specified resource.");

    public static TableError ServerBusy { get; } =
        new(503, "ServerBusy", "The server is currently unable to receive requests. Please retry your request.");

    public static TableError OperationTimedOut { get; } =
        new(500, "OperationTimedOut", "Operation could not be completed within the specified time.");

    public static TableError InternalError { get; } =
        new(500, "InternalError", "The server encountered an internal error. Please retry the request.");
}
