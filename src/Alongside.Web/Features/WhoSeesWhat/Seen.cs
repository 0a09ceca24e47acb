using System.Collections.Immutable;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;

namespace Alongside.Web.Features.WhoSeesWhat;

/// <summary>Who reads one kind of content, as the page says it. A test holds this to what <see cref="Sight"/> gives.</summary>
/// <param name="Employee">Whether the employee reads what the other side keeps.</param>
/// <param name="Manager">Whether the manager reads what is kept for the two, or by the other side.</param>
/// <param name="Hr">Whether HR reads it without stating a reason.</param>
/// <param name="HrWithReason">Whether HR reads it once a reason has been given.</param>
public sealed record Seen(Audience Audience, bool Employee, bool Manager, bool Hr, bool HrWithReason)
{
    public static readonly ImmutableArray<Seen> All =
    [
        new(Audience.OnlyAuthor, Employee: false, Manager: false, Hr: false, HrWithReason: false),
        new(Audience.OpensTogether, Employee: false, Manager: true, Hr: false, HrWithReason: false),
        new(Audience.Shared, Employee: true, Manager: true, Hr: false, HrWithReason: true),
        new(Audience.WithHr, Employee: false, Manager: false, Hr: true, HrWithReason: true),
        new(Audience.HrWorking, Employee: false, Manager: false, Hr: true, HrWithReason: true),
    ];

    public Sentence What =>
        Audience switch
        {
            Audience.OnlyAuthor => Sentence.Say("Your own notes, a plan in the making, log lines you keep"),
            Audience.OpensTogether => Sentence.Say("The sealed note on what good looks like, until you both open it"),
            Audience.Shared => Sentence.Say("The plan, log, notes, promises, and the day you were asked how you are"),
            Audience.WithHr => Sentence.Say("What you write to HR, and what HR answers"),
            _ => Sentence.Say("That words were taken out of a record for good, and when"),
        };

    public Sentence EmployeeSays =>
        Audience switch
        {
            Audience.OnlyAuthor => Sentence.Say("Only their own"),
            Audience.OpensTogether => Sentence.Say("That it exists. The words once it opens"),
            Audience.WithHr => Sentence.Say("Only their own"),
            Audience.HrWorking => Sentence.Say("No"),
            _ => Sentence.Say("Yes"),
        };

    public Sentence ManagerSays =>
        Audience switch
        {
            Audience.OnlyAuthor => Sentence.Say("Only their own"),
            Audience.OpensTogether => Sentence.Say("The one who wrote it"),
            Audience.WithHr => Sentence.Say("Only their own"),
            Audience.HrWorking => Sentence.Say("No"),
            _ => Sentence.Say("Yes, the direct manager of that day. Nobody above"),
        };

    public Sentence HrSays =>
        Audience switch
        {
            Audience.Shared => Sentence.Say("Steps and dates. The words with a reason you can read"),
            Audience.WithHr or Audience.HrWorking => Sentence.Say("Yes, but never whoever leads you"),
            _ => Sentence.Say("No"),
        };
}
