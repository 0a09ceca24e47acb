using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Alongside.Domain.Basics;
using Alongside.Domain.Support;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Ui;

namespace Alongside.Web.Features.TaskPlans.Inviting;

/// <summary>The invitation as it is typed, and as it travels from the page where it is written to the page where it is checked.</summary>
public sealed record InvitationForm(
    [Required(ErrorMessage = "Write what the meeting is for."), MaxLength(4000)] string? Words,
    [Required(ErrorMessage = "Name one thing they do well, as you saw it."), MaxLength(1000)] string? Strength,
    [Required(ErrorMessage = "Choose a day.")] DateOnly? Day,
    [Required(ErrorMessage = "Choose a time.")] TimeOnly? Time,
    [Required(ErrorMessage = "Say where you’ll meet."), MaxLength(200)] string? Place,
    [Required(ErrorMessage = "Choose how you’ll meet.")] WayOfMeeting? Way
)
{
    static readonly TimeOnly Morning = new(10, 0);

    public Invitation Invitation =>
        new(Words ?? "", Strength ?? "", new Appointment(Day ?? default, Time ?? default, Place ?? ""), Way ?? default);

    /// <summary>What the form holds, for the hidden fields of the check page.</summary>
    public IEnumerable<(string Name, string? Value)> Fields =>
        [
            ("words", Words),
            ("strength", Strength),
            ("day", Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("time", Time?.ToString("HH:mm", CultureInfo.InvariantCulture)),
            ("place", Place),
            ("way", Way?.ToString()),
        ];

    /// <summary>The purpose first, in plain words, for the manager to make their own.</summary>
    public static InvitationForm For(string task, DateOnly day, Words words)
    {
        Sentence[] purpose =
        [
            Sentence.Say("I’d like us to work out how this can get easier: {task}.", ("task", task)),
            Sentence.Say(
                "I’ll ask what you do now, how long it takes, and what gets in the way. Then I’ll ask what would help. You don’t need to bring anything."
            ),
            Sentence.Say("You’re welcome to bring someone with you."),
            Sentence.Say(
                "This is a chance to fix something together. It isn’t a formal meeting, and it isn’t discipline."
            ),
        ];
        var text = string.Join("\n\n", purpose.Select(p => words.Plain(p)));
        return new InvitationForm(text, Strength: null, day, Morning, Place: null, WayOfMeeting.OneScreen);
    }
}
