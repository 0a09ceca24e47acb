namespace Alongside.Domain.Tests;

/// <summary>A record given by facts, and the people who are about to make the next move in it.</summary>
sealed record Story<TProcess>(TProcess Now, DateOnly Today, int Number)
    where TProcess : Process
{
    public FirmRules Rules { get; init; } = FirmRules.Default;

    public Hand Maya => As(Penhallow.Maya, Part.Manager);

    public Hand Sam => As(Penhallow.Sam, Part.Employee);

    /// <summary>Maya writes Sam's words down.</summary>
    public Hand MayaForSam => Maya with { Voice = Penhallow.Sam };

    public Hand Ros => As(Penhallow.Ros, Part.Hr);

    /// <summary>The manager who comes after Maya.</summary>
    public Hand Gwen => As(Penhallow.Gwen, Part.Manager);

    /// <summary>What falls due by itself, in the manager's place.</summary>
    public Hand Calendar => As(PersonId.Nobody, Part.Calendar) with { Voice = Now.Header.Manager };

    public Story<TProcess> By(Hand hand, params ReadOnlySpan<Fact> facts)
    {
        var story = this;
        foreach (var fact in facts)
            story = story.Add(hand, fact);
        return story;
    }

    /// <summary>The same, so many days on.</summary>
    public Story<TProcess> Later(int days) => this with { Today = Today.AddDays(days) };

    /// <summary>The same after a move that must not be refused.</summary>
    public Story<TProcess> After(Func<TProcess, Decision> move, Hand hand)
    {
        var decision = move(Now);
        Assert.Null(decision.Refusal);
        return By(hand, decision.Facts.AsSpan());
    }

    Story<TProcess> Add(Hand hand, Fact fact)
    {
        var happening = new Happening(Number + 1, fact, hand.Person, hand.Voice, hand.Now, Today);
        return this with { Now = (TProcess)Now.Fold(happening), Number = Number + 1 };
    }

    Hand As(PersonId person, Part part) =>
        Penhallow.Hand(person, part, person, Today, Penhallow.Id(1000 + Number)) with
        {
            Rules = Rules,
        };
}

static class Is
{
    public static void Refused(string name, Decision decision) => Assert.Equal(name, decision.Refusal?.Name);

    public static TFact Fact<TFact>(Decision decision)
        where TFact : Fact
    {
        Assert.Null(decision.Refusal);
        return Assert.Single(decision.Facts.OfType<TFact>());
    }
}
