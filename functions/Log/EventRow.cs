using Azure.Data.Tables;

namespace Tracker.Log;

/// <summary>An event as a row of the table.</summary>
internal static class EventRow
{
    public static TableEntity Write(string programme, LogEvent e)
    {
        TableEntity row = new(programme, RowKeys.OfEvent(e.Seq))
        {
            ["Type"] = e.TypeName,
            ["Subject"] = e.Subject.Id,
            ["RecordedAt"] = e.RecordedAt,
            ["Previous"] = e.Previous,
            ["Commit"] = e.Commit,
            ["Hash"] = e.Hash,
            [EventSums.Column] = EventSums.Of(e),
        };
        if (e.RecordedBy is not null)
            row["RecordedBy"] = e.RecordedBy;
        if (e.Reason is not null)
            row["Reason"] = e.Reason;
        if (e.Correction)
            row["Correction"] = true;
        SplitText.Write(row, "Json", e.Data);
        SplitText.Write(row, "Old", e.Old);
        SplitText.Write(row, "OldTrail", e.OldTrail);
        return row;
    }

    /// <summary>A column that is not as it is written counts as absent: a row that was changed behind the log's back must not stop all reading.</summary>
    public static LogEvent Read(TableEntity row)
    {
        var type = (Text(row, "Type") ?? "").Split('.');
        return new()
        {
            Seq = RowKeys.Number(row.RowKey),
            Type = type[^1] switch { "recorded" => EventType.Recorded, "changed" => EventType.Changed, _ => EventType.Removed },
            Subject = new(type[0] switch
            {
                "programme" => SubjectKind.Programme,
                "milestone" => SubjectKind.Milestone,
                _ => SubjectKind.Indicator,
            }, Text(row, "Subject") ?? ""),
            RecordedAt = row["RecordedAt"] as DateTimeOffset? ?? default,
            RecordedBy = Text(row, "RecordedBy"),
            Reason = Text(row, "Reason"),
            Correction = row["Correction"] is true,
            Previous = row["Previous"] as long? ?? 0,
            Data = SplitText.Read(row, "Json") ?? "",
            Old = SplitText.Read(row, "Old"),
            OldTrail = SplitText.Read(row, "OldTrail"),
            Commit = Text(row, "Commit") ?? "",
            Hash = Text(row, "Hash") ?? "",
        };
    }

    private static string? Text(TableEntity row, string column) => row[column] as string;
}
