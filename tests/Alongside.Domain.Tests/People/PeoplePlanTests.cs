using Alongside.Domain.People;
using static Alongside.Domain.Tests.People.Rows;

namespace Alongside.Domain.Tests.People;

public class PeoplePlanTests
{
    static readonly PersonNow Maya = Person("Maya Lindqvist", "maya@penhallow.example");
    static readonly PersonNow Ros = Person("Ros Adeyemi", "ros@penhallow.example");
    static readonly PersonNow Sam = Person("Sam Okafor", "sam@penhallow.example", Maya);

    [Fact]
    public void People_join_with_the_manager_that_the_same_file_brings()
    {
        var plan = Plan(
            [],
            Row(2, "Sam Okafor", "sam@penhallow.example", "Sales co-ordinator", "maya lindqvist"),
            Row(3, "Maya Lindqvist", "maya@penhallow.example")
        );

        Assert.Equal(["Sam Okafor", "Maya Lindqvist"], plan.Joins.Select(j => j.After.Name));
        Assert.Equal(plan.Changes[1].After.Id, plan.Changes[0].After.Manager);
        Assert.Equal("Maya Lindqvist", plan.Changes[0].Fields.Single(f => f.Column == PersonColumn.Manager).To);
    }

    [Fact]
    public void A_manager_may_be_named_by_e_mail_address() =>
        Assert.Equal(
            Maya.Id,
            Plan([Maya], Row(2, "Tom Beckett", manager: "MAYA@penhallow.example")).Changes[0].After.Manager
        );

    [Fact]
    public void The_same_rows_again_change_nothing()
    {
        PersonRow[] rows =
        [
            Row(2, "Maya Lindqvist", "maya@penhallow.example", "Sales manager", start: new(2019, 3, 4)),
            Row(3, "Gwen Pugh", "", "Joiner", "Maya Lindqvist", "Sales", "Truro"),
        ];
        var firm = Plan([], [.. rows]).Apply([]);

        var again = Plan(firm, [.. rows]);

        Assert.True(again.IsEmpty);
        Assert.Equal(2, again.Unchanged);
    }

    [Fact]
    public void Another_manager_is_a_move_and_says_that_a_plan_pauses()
    {
        var plan = Plan([Maya, Ros, Sam], Row(2, "Sam Okafor", "sam@penhallow.example", manager: "Ros Adeyemi"));

        var move = Assert.Single(plan.Moves);
        Assert.Equal(("Maya Lindqvist", "Ros Adeyemi"), (move.Fields[0].From, move.Fields[0].To));
        Assert.Equal(
            "If Sam Okafor has a plan, it pauses until the new manager takes it on.",
            Assert.Single(move.Causes).ToString()
        );
    }

    [Fact]
    public void A_blank_manager_is_a_move_to_nobody()
    {
        var move = Assert.Single(Plan([Maya, Sam], Row(2, "Sam Okafor", "sam@penhallow.example")).Moves);

        Assert.Null(move.After.Manager);
        Assert.Equal("If Sam Okafor has a plan, it pauses until they have a manager again.", $"{move.Causes[0]}");
    }

    [Fact]
    public void A_last_day_makes_a_leaver_and_says_what_is_left_behind()
    {
        var plan = Plan([Maya, Sam], Row(2, "Maya Lindqvist", "maya@penhallow.example", end: new(2026, 11, 30)));

        Assert.Equal(
            [
                $"Maya Lindqvist can sign in until {new DateOnly(2026, 11, 30)}.",
                "What Maya Lindqvist still owes will need a new owner.",
                "One person still has Maya Lindqvist as their manager. Give them another.",
            ],
            Assert.Single(plan.Leavers).Causes.Select(c => $"{c}")
        );
    }

    [Fact]
    public void A_last_day_that_has_passed_ends_sign_in() =>
        Assert.Equal(
            "Sam Okafor can no longer sign in.",
            $"{Plan([Sam], Row(2, "Sam Okafor", "sam@penhallow.example", end: new(2026, 11, 9))).Leavers.Single().Causes[1]}"
        );

    [Fact]
    public void A_last_day_taken_away_is_said()
    {
        var leaving = Sam with { Manager = null, End = new(2026, 12, 24) };

        var change = Assert.Single(Plan([leaving], Row(2, "Sam Okafor", "sam@penhallow.example")).OtherChanges);

        Assert.Equal("Sam Okafor is no longer leaving.", $"{change.Causes[0]}");
    }

    [Fact]
    public void Someone_who_left_before_the_firm_knew_them_is_not_added()
    {
        var plan = Plan([], Row(2, "Jory Carne", end: new(2020, 1, 31)));

        Assert.True(plan.IsEmpty);
        Assert.Equal(
            "One person in this file has already left, so they are not added.",
            $"{Assert.Single(plan.Notes)}"
        );
    }

    [Fact]
    public void People_who_are_not_in_the_file_stay_and_the_preview_says_so()
    {
        var plan = Plan([Maya, Ros, Sam], Row(2, "Maya Lindqvist", "maya@penhallow.example"));

        Assert.True(plan.IsEmpty);
        Assert.Equal("2 people are in the firm but not in this file. They stay as they are.", $"{plan.Notes[0]}");
    }

    [Fact]
    public void What_the_file_has_no_column_for_stays_as_it_is()
    {
        var sam = Sam with { JobTitle = "Sales co-ordinator", Team = "Sales", Start = new(2020, 1, 6) };

        var plan = Plan(
            [Maya, sam],
            [PersonColumn.Name, PersonColumn.Email, PersonColumn.Location],
            Row(2, "Sam Okafor", "sam@penhallow.example", location: "Truro")
        );

        Assert.Equal(sam with { Location = "Truro" }, Assert.Single(plan.OtherChanges).After);
    }

    [Fact]
    public void A_blank_address_never_takes_an_address_away() =>
        Assert.Equal(
            Maya.Email,
            Assert.Single(Plan([Maya], Row(2, "Maya Lindqvist", job: "Sales manager")).Changes).After.Email
        );

    [Fact]
    public void An_address_for_the_only_person_of_that_name_is_added_and_said()
    {
        var plan = Plan([Person("Gwen Pugh")], Row(2, "Gwen Pugh", "gwen@penhallow.example"));

        Assert.Equal(
            "Gwen Pugh will sign in with gwen@penhallow.example.",
            $"{Assert.Single(plan.OtherChanges).Causes[0]}"
        );
    }

    [Fact]
    public void A_new_address_with_a_known_name_is_another_person_never_the_same_one()
    {
        var join = Assert.Single(Plan([Maya], Row(2, "Maya Lindqvist", "m.lindqvist@penhallow.example")).Joins);

        Assert.NotEqual(Maya.Id, join.After.Id);
        Assert.Equal(
            "Maya Lindqvist is the name of someone already here. Check that this is another person.",
            $"{join.Causes[0]}"
        );
    }

    [Fact]
    public void A_new_name_at_a_known_address_is_a_change_of_name()
    {
        var plan = Plan([Ros], Row(2, "Ros Adeyemi-Pascoe", "ros@penhallow.example"));

        Assert.Equal((Ros.Id, "Ros Adeyemi-Pascoe"), (plan.Changes[0].After.Id, plan.Changes[0].After.Name));
    }

    [Fact]
    public void One_error_among_good_rows_changes_nobody()
    {
        var plan = Plan([Maya], Row(2, "Gwen Pugh"), Row(3, "Sam Okafor", manager: "Mia Lindqvist"));

        Assert.False(plan.Stands);
        Assert.Empty(plan.Changes);
        Assert.Equal([Maya], plan.Apply([Maya]));
    }

    [Fact]
    public void Twenty_thousand_people_in_one_long_line_of_managers_are_planned_quickly()
    {
        var rows = Enumerable.Range(0, 20_000).Select(i => Row(i + 2, $"P{i}", manager: i == 0 ? "" : $"P{i - 1}"));

        Assert.Equal(20_000, Plan([], [.. rows]).Joins.Count());
    }
}
