using Alongside.Domain.People;
using static Alongside.Domain.Tests.People.Rows;

namespace Alongside.Domain.Tests.People;

public class PeopleErrorsTests
{
    static readonly PersonNow Maya = Person("Maya Lindqvist", "maya@penhallow.example");
    static readonly PersonNow Sam = Person("Sam Okafor", "sam@penhallow.example");

    [Fact]
    public void A_row_without_a_name_is_refused() =>
        Assert.Equal(["2 Name: Write this person’s name."], Plan([], Row(2, "", job: "Joiner")).Told());

    [Fact]
    public void A_text_of_120_characters_is_taken_and_one_more_is_refused()
    {
        Assert.True(Plan([], Row(2, "Gwen Pugh", team: new string('a', 120))).Stands);
        Assert.Equal(
            ["2 Team: Shorten this to 120 characters or fewer."],
            Plan([], Row(2, "Gwen Pugh", team: new string('a', 121))).Told()
        );
    }

    [Theory]
    [InlineData("Gwen\0Pugh")]
    [InlineData("Gwen\nPugh")]
    [InlineData("Gwen \ud83d")]
    public void A_character_that_cannot_be_shown_is_refused(string name) =>
        Assert.Equal(
            ["2 Name: Type this again. It holds a character that can’t be shown."],
            Plan([], Row(2, name)).Told()
        );

    [Theory]
    [InlineData("gwen")]
    [InlineData("@penhallow.example")]
    [InlineData("gwen@")]
    [InlineData("gwen@penhallow")]
    [InlineData("gwen@penhallow..example")]
    [InlineData("gwen@tom@penhallow.example")]
    [InlineData("gwen pugh@penhallow.example")]
    [InlineData("gwen@penhallow.example,tom@penhallow.example")]
    public void An_address_that_cannot_be_one_is_refused(string email) =>
        Assert.Equal(
            ["2 Email: Check this e-mail address. It needs a name, an @ and a place."],
            Plan([], Row(2, "Gwen Pugh", email)).Told()
        );

    [Fact]
    public void One_address_twice_in_the_file_is_refused_on_both_rows() =>
        Assert.Equal(
            [
                "2 Email: Give each person their own e-mail address. Row 3 has this one too.",
                "3 Email: Give each person their own e-mail address. Row 2 has this one too.",
            ],
            Plan(
                    [],
                    Row(2, "Gwen Pugh", "office@penhallow.example"),
                    Row(3, "Tom Beckett", "OFFICE@penhallow.example"),
                    Row(4, "Priya Nair", manager: "Gwen Pugh")
                )
                .Told()
        );

    [Fact]
    public void An_address_of_somebody_else_is_refused_so_that_no_record_changes_hands() =>
        Assert.Equal(
            [
                "2 Email: This e-mail address belongs to Sam Okafor. "
                    + "Check the name, or use this person’s own address.",
            ],
            Plan([Maya, Sam], Row(2, "Maya Lindqvist", Sam.Email)).Told()
        );

    [Fact]
    public void Two_rows_of_one_name_without_an_address_are_refused() =>
        Assert.Equal(
            [
                "2 Name: Row 3 has the same name. Give both people their e-mail address.",
                "3 Name: Row 2 has the same name. Give both people their e-mail address.",
            ],
            Plan([], Row(2, "Gwen Pugh", job: "Joiner"), Row(3, "gwen pugh", job: "Buyer")).Told()
        );

    [Fact]
    public void A_name_that_two_people_have_needs_an_address() =>
        Assert.Equal(
            ["2 Name: More than one person here has this name. Add this person’s e-mail address."],
            Plan([Sam, Person("Sam Okafor")], Row(2, "Sam Okafor")).Told()
        );

    [Fact]
    public void A_new_address_that_could_be_for_either_of_two_people_is_refused() =>
        Assert.Equal(
            [
                "2 Email: More than one person here has this name. "
                    + "Add the e-mail address on the right person’s page first.",
            ],
            Plan([Sam, Person("Sam Okafor")], Row(2, "Sam Okafor", "s.okafor@penhallow.example")).Told()
        );

    [Fact]
    public void Two_rows_about_one_person_are_refused() =>
        Assert.Equal(
            [
                "2 Name: Row 3 is about the same person. Keep one of the two rows.",
                "3 Name: Row 2 is about the same person. Keep one of the two rows.",
            ],
            Plan([Sam], Row(2, "Samuel Okafor", Sam.Email), Row(3, "Sam Okafor")).Told()
        );

    [Fact]
    public void Somebody_of_that_name_who_left_is_not_brought_back_by_name_alone()
    {
        var left = Person("Jory Carne", end: new(2024, 5, 31));

        Assert.Equal(
            [
                $"2 Name: Someone with this name left on {left.End}. "
                    + "Add an e-mail address if this is another person.",
            ],
            Plan([left], Row(2, "Jory Carne")).Told()
        );
        Assert.True(Plan([left], Row(2, "Jory Carne", end: left.End)).IsEmpty);
        Assert.Single(Plan([left], Row(2, "Jory Carne", "jory@penhallow.example")).Joins);
    }

    [Fact]
    public void A_last_day_before_the_first_is_refused() =>
        Assert.Equal(
            [$"2 End: Check this date. It is before the first day, {new DateOnly(2026, 3, 2)}."],
            Plan([Maya], Row(2, "Maya Lindqvist", start: new(2026, 3, 2), end: new(2026, 3, 1))).Told()
        );

    [Fact]
    public void A_first_day_after_the_known_last_one_is_refused() =>
        Assert.Equal(
            [$"2 Start: Check this date. It is after the last day, {new DateOnly(2026, 12, 24)}."],
            Plan(
                    [Sam with { End = new(2026, 12, 24) }],
                    [PersonColumn.Name, PersonColumn.Start],
                    Row(2, "Sam Okafor", start: new(2027, 1, 4))
                )
                .Told()
        );

    [Theory]
    [InlineData(1026)]
    [InlineData(2926)]
    public void A_year_that_cannot_be_meant_is_refused(int year) =>
        Assert.Equal(
            ["2 Start: Check the year of this date."],
            Plan([], Row(2, "Gwen Pugh", start: new(year, 11, 6))).Told()
        );
}
