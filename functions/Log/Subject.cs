namespace Tracker.Log;

/// <summary>What an event is about: the programme itself, one of its milestones, one of its indicators.</summary>
internal readonly record struct Subject(SubjectKind Kind, string Id)
{
    public string RowKey => Kind switch
    {
        SubjectKind.Programme => RowKeys.Programme,
        SubjectKind.Milestone => RowKeys.Milestone + Id,
        _ => RowKeys.Indicator + Id,
    };

    /// <summary>The first word of the event's type, as in <c>milestone.changed</c>.</summary>
    public string Word => Kind switch
    {
        SubjectKind.Programme => "programme",
        SubjectKind.Milestone => "milestone",
        _ => "indicator",
    };

    public static Subject Parse(string programme, string rowKey) => rowKey[0] switch
    {
        'p' => new(SubjectKind.Programme, programme),
        'm' => new(SubjectKind.Milestone, rowKey[2..]),
        _ => new(SubjectKind.Indicator, rowKey[2..]),
    };
}

internal enum SubjectKind
{
    Programme,
    Milestone,
    Indicator,
}
