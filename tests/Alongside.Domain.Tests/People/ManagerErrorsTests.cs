using Alongside.Domain.People;
using static Alongside.Domain.Tests.People.Rows;

namespace Alongside.Domain.Tests.People;

/// <summary>A file’s managers: known, told apart, and in no circle.</summary>
public class ManagerErrorsTests
{
    static readonly PersonNow Maya = Person("Maya Lindqvist", "maya@penhallow.example");
    static readonly PersonNow Sam = Person("Sam Okafor", "sam@penhallow.example");

    [Fact]
    public void An_unknown_manager_is_refused_with_the_name_as_written() =>
        Assert.Equal(
            [
                "2 Manager: We can’t find Mia Lindqvist in this file or in the firm. "
                    + "Check the spelling, or add them as a row.",
            ],
            Plan([Maya], Row(2, "Gwen Pugh", manager: "Mia Lindqvist")).Told()
        );

    [Fact]
    public void Two_managers_of_one_name_are_told_apart_by_address()
    {
        var other = Person("Maya Lindqvist", "maya.l@penhallow.example");

        Assert.Equal(
            ["2 Manager: More than one person is called Maya Lindqvist. Use their e-mail address."],
            Plan([Maya, other], Row(2, "Gwen Pugh", manager: "Maya Lindqvist")).Told()
        );
        Assert.True(Plan([Maya, other], Row(2, "Gwen Pugh", manager: Maya.Email)).Stands);
        Assert.Equal(
            Maya.Id,
            Plan([Maya, other with { End = new(2026, 11, 9) }], Row(2, "Gwen Pugh", manager: "Maya Lindqvist"))
                .Changes[0]
                .After.Manager
        );
    }

    [Fact]
    public void Nobody_is_their_own_manager() =>
        Assert.Equal(
            ["2 Manager: Choose someone else. Nobody can be their own manager."],
            Plan([Maya], Row(2, "Maya Lindqvist", manager: "maya@penhallow.example")).Told()
        );

    [Fact]
    public void A_circle_of_managers_is_named_once_at_its_first_row() =>
        Assert.Equal(
            [
                "3 Manager: These people lead each other in a circle: Aisha Khan → Gwen Pugh → Tom Beckett → Aisha Khan. "
                    + "Change one of their managers.",
            ],
            Plan(
                    [],
                    Row(2, "Priya Nair", manager: "Aisha Khan"),
                    Row(3, "Gwen Pugh", manager: "Tom Beckett"),
                    Row(4, "Tom Beckett", manager: "Aisha Khan"),
                    Row(5, "Aisha Khan", manager: "Gwen Pugh")
                )
                .Told()
        );

    [Fact]
    public void A_circle_that_closes_through_someone_outside_the_file_is_refused()
    {
        var tom = Person("Tom Beckett", manager: Sam);

        Assert.Equal(
            [
                "2 Manager: These people lead each other in a circle: Sam Okafor → Tom Beckett → Sam Okafor. "
                    + "Change one of their managers.",
            ],
            Plan([Sam, tom], Row(2, "Sam Okafor", Sam.Email, manager: "Tom Beckett")).Told()
        );
    }

    [Fact]
    public void A_circle_that_the_firm_already_has_outside_the_file_stops_nobody()
    {
        var tom = Person("Tom Beckett") with { Manager = Sam.Id };

        Assert.True(Plan([Sam with { Manager = tom.Id }, tom], Row(2, "Gwen Pugh", manager: "Tom Beckett")).Stands);
    }

    [Fact]
    public void A_long_circle_is_named_by_its_first_people() =>
        Assert.EndsWith(
            "circle: P1 → P2 → P3 → P4 → P5 → P6 → … → P1. Change one of their managers.",
            Plan([], [.. Enumerable.Range(1, 500).Select(i => Row(i + 1, $"P{i}", manager: $"P{i % 500 + 1}"))])
                .Told()
                .Single(),
            StringComparison.Ordinal
        );
}
