using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Walls;

/// <summary>Who makes a move of the play, and from where.</summary>
public sealed partial class Play
{
    /// <summary>What the program would know by itself: somebody has asked, and nothing formal is open.</summary>
    static object Known(string name, RecordHeader header) =>
        name is "checkIn" ? new CheckInReference(header.Id, header.Employee, CheckInStage.Held) : false;

    /// <summary>The hand as the ledger will make it: everybody here writes their own words.</summary>
    Hand HandOf(Step step)
    {
        var desk = DeskOf(step);
        return step.HandedTo is null
            ? desk.HandAs(PartOf(step.Who), firm[step.Who])
            : desk.HandAs(Part.Calendar, firm[step.Who]);
    }

    /// <summary>Where the mover sat on that day.</summary>
    public Desk DeskOf(Step step) =>
        (step.Who is Who.FormerManager ? firm.FormerDesk(step.At) : firm.DeskOf(step.Who, step.At)) with
        {
            NewId = () => step.Fresh,
        };

    Happening Happened(Fact fact, Hand hand) => new(++number, fact, hand.Person, hand.Voice, hand.Now, hand.Today);

    Guid Fresh()
    {
        var fresh = new byte[16];
        chance.NextBytes(fresh);
        return new Guid(fresh);
    }

    Who[] Able(Part by)
    {
        Who[] know = process.Summary.ShownToEmployee || steps.Count == 0 ? [Who.Employee, leader, Who.Hr] : [leader];
        return [.. know.Where(w => by.HasFlag(PartOf(w)))];
    }

    static Part PartOf(Who who) =>
        who switch
        {
            Who.Employee => Part.Employee,
            Who.Manager or Who.FormerManager => Part.Manager,
            _ => Part.Hr,
        };
}
