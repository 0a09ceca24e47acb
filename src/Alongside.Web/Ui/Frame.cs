using System.Collections.Immutable;
using Alongside.Domain.Coaching;

namespace Alongside.Web.Ui;

/// <summary>What stands around every signed-in page of a firm: where the reader is, who they are, and whom they can ask.</summary>
/// <param name="Firm">The firm's name.</param>
/// <param name="Slug">The firm's first word in an address: penhallow.</param>
/// <param name="Places">The reader's main places, at most five; those with an icon are also tabs on a phone.</param>
public sealed record Frame(string Firm, string Slug, Face Reader, ImmutableArray<Place> Places)
{
    /// <summary>The address of the place that this page belongs to, or null.</summary>
    public string? At { get; init; }

    /// <summary>A person to ask who is not the line manager; null where the firm has none yet.</summary>
    public Contact? Contact { get; init; }

    /// <summary>For an adviser: the client that this page belongs to.</summary>
    public Client? Client { get; init; }

    /// <summary>What the firm has chosen for the language coach.</summary>
    public CoachChoices Coach { get; init; } = CoachChoices.None;

    /// <summary>On which the firm goes for good, where that was agreed.</summary>
    public DateOnly? GoesOn { get; init; }

    /// <summary>In a practice firm: its clock.</summary>
    public PracticeClock? Practice { get; init; }

    /// <summary>The address of a page of this firm, outside any path base.</summary>
    public string To(string page) => $"/{Slug}/{page}";

    public static Frame? Of(HttpContext http) => http.Features.Get<Frame>();

    /// <summary>Puts the frame round the page that this request shows.</summary>
    public void Around(HttpContext http) => http.Features.Set(this);
}

/// <param name="Name">In English; the layout translates it.</param>
/// <param name="Icon">The icon of the tab on a phone; null keeps the place out of the tabs.</param>
public sealed record Place(string Name, string Href, string? Icon = null);

public sealed record Contact(string Name, string Phone)
{
    public string First => Name.Split(' ', 2, StringSplitOptions.TrimEntries)[0];
}

/// <summary>What tells an adviser at every page in whose firm they are.</summary>
/// <param name="Stripe">The name of the client's own colour; the same wherever the client is named.</param>
public sealed record Client(string Stripe)
{
    /// <summary>Where the adviser finds all their clients.</summary>
    public const string All = "/clients";

    static readonly string[] Stripes = ["sky", "moss", "rose", "slate"];

    public static Client Of(string slug) => new(Stripes[slug.Sum(letter => letter) % Stripes.Length]);
}

/// <param name="Today">The practice firm's day.</param>
/// <param name="Href">Where the form that moves the days on is posted.</param>
/// <param name="RemoveHref">Where the firm can be removed; null for who can't.</param>
public sealed record PracticeClock(DateOnly Today, string Href, string? RemoveHref);
