using System.Collections.Immutable;
using Tracker.Languages;
using Tracker.Programmes;

namespace Tracker.Milestones;

/// <summary>
/// The milestones of a programme: by id, and in the order of their dates. Immutable; a change shares all but a few nodes with
/// the set before it.
/// </summary>
internal sealed class MilestoneSet
{
    public static readonly MilestoneSet Empty = new(
        ImmutableDictionary.Create<string, MilestoneEntry>(StringComparer.Ordinal),
        ImmutableDictionary.Create<string, Recorded<Milestone>>(StringComparer.Ordinal),
        ImmutableSortedSet.Create<MilestoneEntry>(ByDateOrder.Instance),
        ImmutableDictionary.Create<string, ImmutableSortedSet<Referrer>>(StringComparer.Ordinal),
        null,
        0,
        "en");

    private readonly ImmutableDictionary<string, MilestoneEntry> _byId;
    private readonly ImmutableDictionary<string, Recorded<Milestone>> _removed;
    private readonly ImmutableDictionary<string, ImmutableSortedSet<Referrer>> _referrers;
    private readonly Vocabulary? _vocabulary;
    private readonly string _language;
    private Glance[]? _inOrder;

    private MilestoneSet(
        ImmutableDictionary<string, MilestoneEntry> byId,
        ImmutableDictionary<string, Recorded<Milestone>> removed,
        ImmutableSortedSet<MilestoneEntry> byDate,
        ImmutableDictionary<string, ImmutableSortedSet<Referrer>> referrers,
        Vocabulary? vocabulary,
        long entryBytes,
        string language)
    {
        (_byId, _removed, ByDate, _referrers, _language) = (byId, removed, byDate, referrers, language);
        (_vocabulary, EntryBytes) = (vocabulary, entryBytes);
        // The words are shared with the sets before it, and go on to grow with those after it.
        Bytes = entryBytes + (vocabulary?.Bytes ?? 0);
    }

    public int Count => _byId.Count;

    /// <summary>About how much memory it takes.</summary>
    public long Bytes { get; }

    /// <summary>The same without the vocabulary, which is as large as all that went before has made it.</summary>
    public long EntryBytes { get; }

    /// <summary>The words of all its milestones, and of some that are no longer there.</summary>
    public Vocabulary Vocabulary => _vocabulary ?? new();

    /// <summary>By earliest day, then latest, then id; undated ones last.</summary>
    public ImmutableSortedSet<MilestoneEntry> ByDate { get; }

    /// <summary>The same at a glance and in one piece, made when it is first asked for: to walk the tree costs more than to look at what is in it.</summary>
    public ReadOnlySpan<Glance> InOrder => _inOrder ??= [.. ByDate.Select(Glance.Of)];

    /// <summary>Of all that were ever recorded, removed or not.</summary>
    public IEnumerable<string> Ids => _byId.Keys.Concat(_removed.Keys);

    public MilestoneEntry? this[string id] => _byId.GetValueOrDefault(id);

    /// <summary>With its removal, if it was removed; null if it was never recorded.</summary>
    public Recorded<Milestone>? Find(string id) =>
        _byId.TryGetValue(id, out var entry) ? new(entry.Value, entry.Seq, entry.Trail) : _removed.GetValueOrDefault(id);

    public long SeqOf(string id) => _byId.TryGetValue(id, out var entry) ? entry.Seq : _removed.GetValueOrDefault(id)?.Seq ?? 0;

    public Trail? TrailOf(string id) => _byId.TryGetValue(id, out var entry) ? entry.Trail : _removed.GetValueOrDefault(id)?.Trail;

    /// <summary>Those whose relations name a milestone.</summary>
    public IReadOnlyList<Referrer> ReferrersOf(string id) => _referrers.TryGetValue(id, out var found) ? found : [];

    /// <summary>A milestone put in, replaced or, by null, forgotten.</summary>
    public MilestoneSet Set(string id, Recorded<Milestone>? recorded)
    {
        var before = this[id];
        var vocabulary = Vocabulary;
        var after = recorded?.Value is { } value ? new MilestoneEntry(value, recorded.Seq, recorded.Trail, vocabulary, _language) : null;
        var byDate = before is null ? ByDate : ByDate.Remove(before);
        return new(
            after is null ? _byId.Remove(id) : _byId.SetItem(after.Id, after),
            recorded is { Value: null } ? _removed.SetItem(id, recorded) : _removed.Remove(id),
            after is null ? byDate : byDate.Add(after),
            Referrer.Replaced(_referrers, before, after),
            vocabulary,
            EntryBytes + (after?.Bytes ?? 0) - (before?.Bytes ?? 0),
            _language);
    }

    /// <summary>The same in a programme of another default language, which is what plain texts are in: it decides which claims contradict.</summary>
    public MilestoneSet In(string language)
    {
        if (language == _language)
            return this;
        Loading same = new();
        foreach (var id in Ids)
            same.Add(id, Find(id)!);
        return same.ToSet(language);
    }

    /// <summary>A set that is made of all its milestones at once. Most of the work is done as they are added, so while more are still on their way.</summary>
    public sealed class Loading
    {
        private readonly ImmutableDictionary<string, MilestoneEntry>.Builder _byId = Empty._byId.ToBuilder();
        private readonly ImmutableDictionary<string, Recorded<Milestone>>.Builder _removed = Empty._removed.ToBuilder();
        private readonly Vocabulary _vocabulary = new();
        private ImmutableDictionary<string, ImmutableSortedSet<Referrer>> _referrers = Empty._referrers;
        private long _bytes;

        public void Add(string id, Recorded<Milestone> recorded)
        {
            if (recorded.Value is not { } value)
            {
                _removed[id] = recorded;
                return;
            }

            MilestoneEntry entry = new(value, recorded.Seq, recorded.Trail, _vocabulary, Empty._language);
            _byId[entry.Id] = entry;
            _referrers = Referrer.Replaced(_referrers, null, entry);
            _bytes += entry.Bytes;
        }

        /// <param name="language">The programme's default.</param>
        public MilestoneSet ToSet(string language)
        {
            if (language != Empty._language)
            {
                foreach (var entry in _byId.Values.Where(entry => entry.HasClaims).ToList())
                    _byId[entry.Id] = new(entry.Value, entry.Seq, entry.Trail, _vocabulary, language);
            }

            return new(
                _byId.ToImmutable(), _removed.ToImmutable(), _byId.Values.ToImmutableSortedSet(ByDateOrder.Instance), _referrers, _vocabulary, _bytes, language);
        }
    }
}
