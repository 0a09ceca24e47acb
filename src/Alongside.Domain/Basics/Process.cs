using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Alongside.Domain.Access;
using Alongside.Domain.Asking;
using Alongside.Domain.Support;

namespace Alongside.Domain.Basics;

/// <summary>Who a record is about and who leads that person on this day.</summary>
public sealed record RecordHeader(RecordId Id, PersonId Employee, PersonId Manager);

/// <summary>
/// One audience's part of a record: the fold of the facts of that audience and of no others. Because a part never meets a fact
/// of another audience, what is loaded for a reader cannot hold a byte that is not theirs (P13).
/// </summary>
public abstract record Sheet
{
    public abstract Sheet Fold(Happening happening);
}

/// <summary>What lists, reminders and the finder need of a record; holds no words of anyone.</summary>
/// <param name="Stage">A stable name from the process's own stages.</param>
/// <param name="Owner">Who has the next step.</param>
/// <param name="NextDue">The day of the next step, in the firm's zone.</param>
/// <param name="ShownToEmployee">False while only its writer knows that the record exists.</param>
/// <param name="Ended">True once no further step is expected.</param>
public sealed record Summary(string Stage, PersonId Owner, DateOnly? NextDue, bool ShownToEmployee, bool Ended);

/// <summary>
/// A process as an immutable record: state changes only by facts. It consists of sheets, one for each audience and keeper.
/// Loaded for a reader it has only the sheets that this reader may see; loaded for a move it has them all.
/// </summary>
public abstract record Process(RecordHeader Header)
{
    public ImmutableSortedDictionary<Compartment, Sheet> Sheets { get; init; } =
        ImmutableSortedDictionary<Compartment, Sheet>.Empty;

    public abstract Summary Summary { get; }

    /// <summary>The help promised in this record, so that the ledger can write the table of promises from it.</summary>
    public virtual IEnumerable<Promise> Promises => [];

    /// <summary>The meetings agreed in this record that still lie ahead.</summary>
    public virtual IEnumerable<Meeting> Meetings => [];

    /// <summary>The days on which the two sat down and talked, as what they share tells it.</summary>
    public virtual IEnumerable<DateOnly> Talks => [];

    /// <summary>What falls due by itself, and on which day: reminders, and the calendar's own moves.</summary>
    public virtual IEnumerable<Due> Dues(FirmRules rules) => [];

    /// <summary>Where HR's help is wanted in this record; HR alone is told.</summary>
    public virtual IEnumerable<HrCall> Calls => [];

    /// <summary>
    /// As what part the hand speaks in this record: its own, or the employee's when the manager writes the employee's words down.
    /// Nobody else may write in another's voice.
    /// </summary>
    public Part Speaks(Hand hand) =>
        hand switch
        {
            { IsOwn: true } or { Part: Part.Calendar } => hand.Part,
            { Part: Part.Manager } when hand.Voice == Header.Employee => Part.Employee,
            _ => Part.None,
        };

    /// <summary>An empty sheet of the kind that this process keeps for an audience.</summary>
    public abstract Sheet Blank(Audience audience);

    /// <summary>The process after one more fact.</summary>
    public Process Fold(Happening happening)
    {
        var turned = this with { Header = Turn(happening.Fact) };
        var place = Compartment.Of(happening, turned.Header);
        var sheet = turned.Sheets.GetValueOrDefault(place) ?? Blank(place.Audience);
        return turned with { Sheets = turned.Sheets.SetItem(place, sheet.Fold(happening)) };
    }

    /// <summary>The refusal that the table of moves gives this hand at this stage, or null when the move's own guards decide.</summary>
    protected Refusal? Closed(Hand hand, [CallerMemberName] string move = "") =>
        MoveTable.Of(GetType())[move].Closed(this, hand);

    /// <summary>The header after a fact; only a change of manager touches it.</summary>
    protected virtual RecordHeader Turn(Fact fact) => Header;

    /// <summary>The sheet of an audience, blank when there is none (or none for this reader).</summary>
    protected T SheetOf<T>(Audience audience, PersonId keeper)
        where T : Sheet => (T)(Sheets.GetValueOrDefault(new Compartment(audience, keeper)) ?? Blank(audience));
}
