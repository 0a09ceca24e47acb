using Alongside.Domain.Basics;

namespace Alongside.Web.Features.TaskPlans.Record;

/// <summary>Every fact that two people share, told in one sentence. Each family of facts has a writer of its own.</summary>
public static class Timeline
{
    static readonly Func<Teller, Fact, Told?>[] Writers =
    [
        TimelineOfCheckIns.Of,
        TimelineOfPromises.Of,
        TimelineOfInvitations.Of,
        TimelineOfWorksheets.Of,
        TimelineOfMeasures.Of,
        TimelineOfAgreements.Of,
        TimelineOfAttempts.Of,
        TimelineOfLogs.Of,
        TimelineOfNextSteps.Of,
        TimelineOfRecords.Of,
    ];

    /// <summary>Null for a fact that the two do not share.</summary>
    public static Told? Of(Happening happening, PersonId reader)
    {
        var teller = new Teller(happening.Voice, happening.Voice == reader);
        return Writers.Select(write => write(teller, happening.Fact)).FirstOrDefault(told => told is not null);
    }
}
