namespace Alongside.Domain.Tests.Walks;

/// <summary>Who tries a move: the right person mostly, sometimes the manager in the employee's voice, sometimes anybody.</summary>
static class People
{
    public static Hand Speaking(this Chance chance, Process process, Part part, DateOnly day)
    {
        var (employee, manager) = (process.Header.Employee, process.Header.Manager);
        var (person, as_, voice) = part switch
        {
            Part.Employee when chance.In(25) => (manager, Part.Manager, employee),
            Part.Employee => (employee, Part.Employee, employee),
            Part.Manager => (manager, Part.Manager, manager),
            Part.Hr => (Penhallow.Ros, Part.Hr, Penhallow.Ros),
            Part.Calendar => (PersonId.Nobody, Part.Calendar, manager),
            _ => (Penhallow.Priya, Part.None, Penhallow.Priya),
        };
        return Penhallow.Hand(person, as_, voice, day, chance.Id());
    }

    public static Hand Own(this Chance chance, Process process, Part part, DateOnly day)
    {
        var hand = chance.Speaking(process, part, day);
        return part is Part.Employee ? hand with { Person = process.Header.Employee, Part = Part.Employee } : hand;
    }

    /// <summary>Anybody at all, also in somebody else's voice.</summary>
    public static Hand Anybody(this Chance chance, Process process, DateOnly day)
    {
        var hand = chance.Speaking(
            process,
            chance.Of(Part.Employee, Part.Manager, Part.Hr, Part.Calendar, Part.None, Part.None),
            day
        );
        return chance.In(30)
            ? hand with
            {
                Voice = chance.Of(Penhallow.Sam, Penhallow.Maya, Penhallow.Ros, Penhallow.Gwen),
            }
            : hand;
    }
}
