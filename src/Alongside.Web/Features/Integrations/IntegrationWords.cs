using Alongside.Domain.Basics;
using Alongside.Web.Shell.SignIn;

namespace Alongside.Web.Features.Integrations;

/// <summary>What a program may do, in words.</summary>
public static class IntegrationWords
{
    public static Sentence Of(IntegrationScope scope) =>
        scope switch
        {
            IntegrationScope.PeopleRead => Sentence.Say("Reads who works here"),
            IntegrationScope.PeopleImport => Sentence.Say("Brings people in and up to date"),
            _ => Sentence.Say("Reads dates, of nobody by name"),
        };

    public static Sentence MeansOf(IntegrationScope scope) =>
        scope switch
        {
            IntegrationScope.PeopleRead => Sentence.Say("Names, addresses, teams, and who leads whom."),
            IntegrationScope.PeopleImport => Sentence.Say(
                "As from a file. It can’t change an e-mail address or give a role."
            ),
            _ => Sentence.Say("On which days something is promised or talked over. No names, no words."),
        };
}
