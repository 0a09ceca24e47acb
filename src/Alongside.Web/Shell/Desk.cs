using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Web.Shell.SignIn;

namespace Alongside.Web.Shell;

/// <summary>
/// The firm as this request found it, the person who sits at the desk, and the one "now" that dates everything the request does.
/// </summary>
/// <param name="Now">UTC by the firm's clock, in whole microseconds.</param>
/// <param name="Today">The day in the firm's zone.</param>
public sealed record Desk(FirmFacts Firm, Reader Reader, DateTime Now, DateOnly Today)
{
    /// <summary>Where ids for new things come from; a seeding makes them the same every time.</summary>
    public Func<Guid> NewId { get; init; } = Guid.CreateVersion7;

    /// <summary>The program that asks, where no person does.</summary>
    public IntegrationSeat? Integration { get; init; }

    /// <summary>The reader's hand on a record, in their own words or in somebody's for whom they write.</summary>
    public Hand HandAs(Part part, PersonId voice) => new(Reader.Person, part, voice, Now, Today, Firm.Rules, NewId());
}

/// <summary>What pages and moves need to know of the firm.</summary>
public sealed record FirmFacts(
    FirmId Id,
    string Slug,
    string Name,
    bool Practice,
    string Zone,
    FirmRules Rules,
    ContactPerson? Contact,
    string? Helpline
)
{
    /// <summary>The last entry of the firm's chain when the desk was taken.</summary>
    public ChainHead Head { get; init; } = new(0, "");

    /// <summary>How often the firm's terms were changed.</summary>
    public int TermsVersion { get; init; }

    /// <summary>Only its administrators enter it so far.</summary>
    public bool IsSettingUp { get; init; }

    /// <summary>A copy of everything that was asked for and waits for a second person.</summary>
    public AskedOfTwo? CopyAsked { get; init; }

    /// <summary>The firm’s end, where it was asked for and waits for a second person.</summary>
    public AskedOfTwo? EndAsked { get; init; }

    /// <summary>On which the firm goes for good, where two of its people have agreed to that.</summary>
    public DateOnly? GoesOn { get; init; }

    /// <summary>Its own people enter it by its own sign-in and by no other.</summary>
    public bool ByOwnSignInAlone { get; init; }
}

/// <summary>Who asked for something that takes two, and on which day.</summary>
public sealed record AskedOfTwo(PersonId By, DateOnly On);

/// <summary>The last entry of a chain and its hash: with them alone it can be seen later that nothing before was changed.</summary>
public sealed record ChainHead(long Number, string Hash);

/// <summary>The person of the firm to turn to who is not one's own manager.</summary>
public sealed record ContactPerson(PersonId Person, string? Phone);
