namespace Tracker.Links;

/// <summary>A read-only way into one programme for people and programs that cannot send a key.</summary>
/// <param name="Id">The first digits of the token's hash: enough to find the link by, nothing to open it with.</param>
/// <param name="Expires">From this instant on it opens nothing; null: it holds until it is revoked.</param>
internal sealed record Link(string Id, string Name, DateTimeOffset Created, DateTimeOffset? Expires)
{
    public bool HoldsAt(DateTimeOffset now) => Expires is null || now < Expires;
}
