using Alongside.Domain.Basics;

namespace Alongside.Domain.Advising;

/// <summary>Why an adviser cannot be given this reach.</summary>
public static class ReachRefusals
{
    const int Shown = 60;

    public static readonly Refusal NoTeam = Refusal
        .Of("no-team-chosen", "Choose at least one team, or everybody.")
        .At("teams");

    public static readonly Refusal BothChosen = Refusal
        .Of("everybody-and-teams", "You chose everybody and teams too. Choose one of the two.")
        .At("reach");

    public static readonly Refusal TooMany = Refusal
        .Of("too-many-teams", "Choose {most} teams or fewer, or everybody.", ("most", Reach.MostTeams))
        .At("teams");

    public static readonly Refusal IsContact = Refusal
        .Of(
            "everybody-turns-to-them",
            "Your people turn to this adviser, whoever they are. Name somebody else for that in the rules first."
        )
        .At("reach");

    public static Refusal Unknown(string team) =>
        Refusal
            .Of(
                "no-such-team",
                "Nobody here is in a team called “{team}”. Choose from the list.",
                ("team", team.Length > Shown ? $"{team[..Shown]}…" : team)
            )
            .At("teams");
}
