using Alongside.Domain.People;
using static Alongside.Domain.Tests.People.Rows;

namespace Alongside.Domain.Tests.People;

public class ImportUndoTests
{
    static readonly PersonNow Maya = Person("Maya Lindqvist");
    static readonly PersonNow Sam = Person("Sam Okafor", manager: Maya);
    static readonly PersonNow Jory = Person("Jory Carne");

    [Fact]
    public void What_nothing_was_built_on_can_be_taken_back() =>
        Assert.Null(
            No([new(null, Jory), new(Sam, Sam with { Team = "Yard" })], [Maya, Sam with { Team = "Yard" }, Jory])
        );

    [Fact]
    public void Who_was_changed_since_stands_in_the_way() =>
        Assert.Equal("undo.changed-since", No([new(Sam, Sam with { Team = "Yard" })], [Maya, Sam]));

    [Fact]
    public void Who_is_gone_since_stands_in_the_way() =>
        Assert.Equal("undo.changed-since", No([new(null, Jory)], [Maya, Sam]));

    [Fact]
    public void A_newcomer_who_leads_somebody_else_stands_in_the_way() =>
        Assert.Equal("undo.leads", No([new(null, Jory)], [Maya, Sam with { Manager = Jory.Id }, Jory]));

    [Fact]
    public void A_newcomer_who_leads_another_newcomer_does_not()
    {
        var led = Person("Lily Hart", manager: Jory);

        Assert.Null(No([new(null, Jory), new(null, led)], [Jory, led]));
    }

    [Fact]
    public void Who_has_used_it_since_stands_in_the_way() =>
        Assert.Equal("undo.used", No([new(null, Jory)], [Jory], Jory));

    static string? No(ImportedPerson[] did, ImmutableArray<PersonNow> firm, params PersonNow[] used) =>
        ImportUndo.No(did, firm, used.Select(p => p.Id).ToHashSet())?.Name;
}
