using Alongside.Domain.Basics;
using Alongside.Domain.People;
using Alongside.Web.Ui;

namespace Alongside.Web.Features.People;

/// <summary>What a file changes, said the same on the page and on the command line.</summary>
public static class ChangeLines
{
    public static Sentence Heading(ChangeKind kind, int count) =>
        kind switch
        {
            ChangeKind.Joins => Sentence.Count(count, "One person joins", "{count} people join"),
            ChangeKind.Leaves => Sentence.Count(count, "One person has a last day", "{count} people have a last day"),
            ChangeKind.Moves => Sentence.Count(
                count,
                "One person gets another manager",
                "{count} people get another manager"
            ),
            _ => Sentence.Count(count, "One person changes in other ways", "{count} people change in other ways"),
        };

    /// <summary>A line for each thing that changes; somebody new has their name above them already.</summary>
    public static IEnumerable<Sentence> Of(PersonChange change, Words words) =>
        from field in change.Fields
        where change.Before is not null || field.Column is not PersonColumn.Name
        select Line(What(field.Column), Text(field.From, words), Text(field.To, words));

    static Sentence Line(Sentence what, string? from, string? to) =>
        (from, to) switch
        {
            (null, { } now) => Sentence.Say("{what}: {now}", ("what", what), ("now", now)),
            ({ } was, null) => Sentence.Say("{what}: none (was {was})", ("what", what), ("was", was)),
            _ => Sentence.Say("{what}: {now} (was {was})", ("what", what), ("now", to!), ("was", from!)),
        };

    static Sentence What(PersonColumn column) =>
        column switch
        {
            PersonColumn.Name => Sentence.Say("Name"),
            PersonColumn.Email => Sentence.Say("E-mail"),
            PersonColumn.JobTitle => Sentence.Say("Job title"),
            PersonColumn.Manager => Sentence.Say("Manager"),
            PersonColumn.Team => Sentence.Say("Team"),
            PersonColumn.Location => Sentence.Say("Location"),
            PersonColumn.Start => Sentence.Say("First day"),
            _ => Sentence.Say("Last day"),
        };

    static string? Text(object? value, Words words) => value is DateOnly day ? words.Date(day) : (string?)value;
}
