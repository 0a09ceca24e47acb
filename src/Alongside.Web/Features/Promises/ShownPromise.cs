using Alongside.Domain.Basics;
using Alongside.Domain.Support;
using Alongside.Web.Ui;
using Alongside.Web.Ui.Tags;

namespace Alongside.Web.Features.Promises;

/// <summary>A promise as one reader sees it today: how it stands in words, and what this reader can do about it.</summary>
/// <param name="Home">The address of the record's own page.</param>
/// <param name="Reader">What the reader is to the record.</param>
public sealed record ShownPromise(
    RecordId Record,
    string Home,
    Promise Promise,
    Part Reader,
    Face Employee,
    Face Manager,
    DateOnly Today
)
{
    /// <summary>The day that waits; the last one when all are kept.</summary>
    public PromiseDay Day => Promise.Days.FirstOrDefault(d => !d.There) ?? Promise.Days[^1];

    public bool IsMine => Promise.KeptBy == Reader;

    public bool IsForMe => Promise.ReceivedBy == Reader;

    public bool IsOpen => Promise.IsOpen;

    public bool IsLate => Is is Standing.Late;

    public bool CanSayDone => IsMine && Day is { There: false, Done: null };

    /// <summary>"Is it there for you?" waits for this reader.</summary>
    public bool IsAsked => IsForMe && Day is { There: false, Done: not null };

    /// <summary>A new day waits for this reader's yes.</summary>
    public bool IsOffered => IsForMe && Day is { There: false, Done: null, Offered: not null };

    public bool WaitsForMe => CanSayDone || IsAsked || IsOffered;

    /// <summary>Tells like forms of one page apart.</summary>
    public string Key => $"{Promise.Id}";

    /// <summary>Whom it was promised to, by first name.</summary>
    public string For => Promise.IsSupport ? Employee.First : Manager.First;

    /// <summary>What was promised; HR reads it once it has opened the record.</summary>
    public string? Words => Promise.Words.IsBlank() ? null : Promise.Words;

    public Standing Is =>
        Day.On(Today) switch
        {
            PromiseState.Kept => Standing.Good,
            PromiseState.Late when Day.There => Standing.Good,
            PromiseState.Late => Standing.Late,
            PromiseState.Said => Standing.Good,
            _ when Day.Day <= Today.AddDays(1) => Standing.Soon,
            _ => Standing.Due,
        };

    public Sentence Says => PromiseWords.Standing(Day, Promise.Days.Count(d => d.There), Today);

    public Sentence Detail => PromiseWords.Detail(this);

    /// <summary>The promises of a record for one reader, late ones first.</summary>
    public static IEnumerable<ShownPromise> Of(
        HelpingProcess process,
        string home,
        Part reader,
        Face employee,
        Face manager,
        DateOnly today
    ) =>
        process
            .Given.All.Where(p => !p.Days.IsEmpty)
            .Select(p => new ShownPromise(process.Header.Id, home, p, reader, employee, manager, today))
            .OrderBy(p => p.IsOpen ? 0 : 1)
            .ThenBy(p => p.IsLate ? 0 : 1)
            .ThenBy(p => p.Day.Day);
}
