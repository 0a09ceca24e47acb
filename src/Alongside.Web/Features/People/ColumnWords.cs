using Alongside.Domain.Basics;

namespace Alongside.Web.Features.People;

/// <summary>What a column can be, as a person chooses it.</summary>
static class ColumnWords
{
    public static Sentence Of(ColumnUse use) =>
        use switch
        {
            ColumnUse.LeftOut => Sentence.Say("Leave it out"),
            ColumnUse.Name => Sentence.Say("Name"),
            ColumnUse.FirstName => Sentence.Say("First name"),
            ColumnUse.LastName => Sentence.Say("Last name"),
            ColumnUse.Email => Sentence.Say("E-mail"),
            ColumnUse.JobTitle => Sentence.Say("Job title"),
            ColumnUse.Manager => Sentence.Say("Manager"),
            ColumnUse.Team => Sentence.Say("Team"),
            ColumnUse.Location => Sentence.Say("Location"),
            ColumnUse.Start => Sentence.Say("First day"),
            _ => Sentence.Say("Last day"),
        };
}
