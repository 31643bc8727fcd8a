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

    public static LogEvent Read(TableEntity row)
    {
        var type = (row.GetString("Type") ?? "").Split('.');
        return new()
        {
            Seq = RowKeys.Number(row.RowKey),
            Type = type[^1] switch { "recorded" => EventType.Recorded, "changed" => EventType.Changed, _ => EventType.Removed },
            Subject = new(type[0] switch
            {
                "programme" => SubjectKind.Programme,
                "milestone" => SubjectKind.Milestone,
                _ => SubjectKind.Indicator,
            }, row.GetString("Subject") ?? ""),
            RecordedAt = row.GetDateTimeOffset("RecordedAt") ?? default,
            RecordedBy = row.GetString("RecordedBy"),
            Reason = row.GetString("Reason"),
            Correction = row.GetBoolean("Correction") ?? false,
            Previous = row.GetInt64("Previous") ?? 0,
            Data = SplitText.Read(row, "Json") ?? "",
            Old = SplitText.Read(row, "Old"),
            OldTrail = SplitText.Read(row, "OldTrail"),
            Commit = row.GetString("Commit") ?? "",
            Hash = row.GetString("Hash") ?? "",
        };
    }
}
