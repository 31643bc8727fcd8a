using Tracker.Dates;
using Tracker.Http;
using Tracker.Milestones;

namespace Tracker.Links;

/// <summary>A link as somebody asks for it.</summary>
internal sealed record LinkDraft
{
    public string? Name { get; init; }

    /// <summary>An instant, RFC 3339.</summary>
    public string? Expires { get; init; }

    /// <exception cref="RequestProblemException">400 that names the field.</exception>
    public (string Name, DateTimeOffset? Expires) Checked(DateTimeOffset now)
    {
        FieldErrors errors = new();
        errors.Add("name", Name is null ? "A link needs a name: who it is for, so that it can be revoked when they no longer need it." : MilestoneLimits.Short.Problem(Name));
        DateTimeOffset? expires = null;
        if (Expires is not null)
        {
            if (!Instant.TryParse(Expires, out var instant, out var error))
                errors.Add("expires", error);
            else if (instant <= now)
                errors.Add("expires", "This has passed already. Write an instant to come, or leave it out.");
            expires = instant;
        }

        return errors.Any ? throw new RequestProblemException(Problems.Invalid(errors)) : (Name!, expires);
    }
}
