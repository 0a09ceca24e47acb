using Alongside.Domain.People;
using static Alongside.Web.Tests.People.Files;

namespace Alongside.Web.Tests.People;

public class PeopleFileShapesTests
{
    [Theory]
    [InlineData("Name,Job,Site\r\nGwen Pugh,\"Joiner, bench\",Truro")]
    [InlineData("Name;Job;Site\r\nGwen Pugh;Joiner, bench;Truro")]
    [InlineData("Name\tJob\tSite\r\nGwen Pugh\tJoiner, bench\tTruro")]
    [InlineData("sep=;\r\nName;Job;Site\r\nGwen Pugh;Joiner, bench;Truro")]
    [InlineData("SEP=|\nName|Job|Site\nGwen Pugh|Joiner, bench|Truro")]
    [InlineData("Name,Job,Site\rGwen Pugh,\"Joiner, bench\",Truro\r")]
    [InlineData("Name , Job, Site\n  Gwen   Pugh , \"Joiner, bench\" ,Truro\n\n")]
    [InlineData("\"Name\",\"Job\",\"Site\"\n\"Gwen\nPugh\",\"Joiner,\r\nbench\",\"Truro\"")]
    public void The_same_person_is_read_from_every_shape(string text)
    {
        var row = Assert.Single(Read(text).Rows);

        Assert.Equal(("Gwen Pugh", "Joiner, bench", "Truro"), (row.Name, row.JobTitle, row.Location));
    }

    [Theory]
    [InlineData("FULL NAME", PersonColumn.Name)]
    [InlineData("Employee_Name", PersonColumn.Name)]
    [InlineData("E-mail", PersonColumn.Email)]
    [InlineData("Email address (work)", PersonColumn.Email)]
    [InlineData("Role title", PersonColumn.JobTitle)]
    [InlineData("Reports to", PersonColumn.Manager)]
    [InlineData("line-manager", PersonColumn.Manager)]
    [InlineData("Department", PersonColumn.Team)]
    [InlineData("Site", PersonColumn.Location)]
    [InlineData("Start date (dd/mm/yyyy)", PersonColumn.Start)]
    [InlineData("Leaving date", PersonColumn.End)]
    public void A_heading_is_known_by_many_names(string heading, PersonColumn column)
    {
        var rows = Read(column is PersonColumn.Name ? $"{heading}\nGwen Pugh" : $"Name,{heading}\nGwen Pugh,");

        Assert.Equal(heading, rows.Headings[column]);
    }

    [Fact]
    public void A_name_in_two_columns_is_put_together() =>
        Assert.Equal(["Gwen Pugh", "Björk"], Names(Read("Surname,First name\nPugh,Gwen\n,Björk")));

    [Fact]
    public void Blank_lines_still_count_as_rows() =>
        Assert.Equal(
            ["6 Name: Write this person’s name."],
            Told("\n\nName,Team\n\nGwen Pugh,Sales\n,Sales\n,,\n \t \n")
        );

    [Fact]
    public void A_row_that_was_cut_short_is_read_as_blank_cells() =>
        Assert.Equal(["Gwen Pugh"], Names(Read("Name,Team,Site\nGwen Pugh")));

    [Fact]
    public void A_comma_without_quote_marks_is_found_by_its_extra_cell() =>
        Assert.Equal(
            ["3 : This row has more cells than headings. Put quote marks around a cell with a comma in it."],
            Told("Name,Job\nTom Beckett,Yard supervisor\nGwen Pugh,Joiner,bench\nAisha Khan,Buyer,")
        );

    [Fact]
    public void A_quote_mark_that_is_never_closed_is_found_where_it_opens() =>
        Assert.Equal(
            ["3 : Check the quote marks in this row. One is missing or one too many."],
            Told("Name,Job\nTom Beckett,Yard supervisor\nGwen Pugh,\"Joiner\nAisha Khan,Buyer\nPriya Nair,Estimator")
        );

    [Fact]
    public void A_quote_mark_too_many_is_found_in_its_row() =>
        Assert.Equal(
            ["2 : Check the quote marks in this row. One is missing or one too many."],
            Told("Name,Job\nGwen 5\" Pugh,Joiner\nAisha Khan,Buyer")
        );

    [Fact]
    public void A_quote_mark_never_closed_among_the_headings_is_found_there() =>
        Assert.Equal(
            ["1 : Check the quote marks in this row. One is missing or one too many."],
            Told("\"Name,Job\nGwen Pugh,Joiner")
        );

    [Fact]
    public void Quoted_nicknames_are_kept() =>
        Assert.Equal(
            ["Gwen \"Dowr\" Pugh", "Tom \"Tomo\" Beckett"],
            Names(Read("Name\n\"Gwen \"\"Dowr\"\" Pugh\"\nTom \"Tomo\" Beckett"))
        );

    [Fact]
    public void A_file_without_a_name_column_says_what_it_has() =>
        Assert.Equal(
            ["1 : Call one column Name, in the first row. That row has: Gwen Pugh, gwen@penhallow.example, Joiner."],
            Told("Gwen Pugh,gwen@penhallow.example,Joiner\nTom Beckett,tom@penhallow.example,Yard supervisor")
        );

    [Fact]
    public void Two_columns_for_one_thing_are_refused() =>
        Assert.Equal(
            ["1 Email address: E-mail and Email address say the same thing. Keep one of the two columns."],
            Told("Name,E-mail,Email address\nGwen Pugh,a@b.example,c@d.example")
        );

    [Fact]
    public void Headings_without_people_are_refused() =>
        Assert.Equal(
            ["0 : This file has headings but no people. Add a row for each person."],
            Told("Name,Team\n,\n\n")
        );

    [Fact]
    public void A_file_grants_no_role_and_says_so()
    {
        var rows = Read("Name,Role,Is admin,Access level,Shoe size,Payroll no.\nGwen Pugh,HR,true,all,6,77");

        Assert.Equal(
            [
                "Nobody gets a role or a right from a file. We leave out Role, Is admin, Access level.",
                "We don’t use 2 columns: Shoe size, Payroll no..",
            ],
            rows.Notes.Select(n => $"{n}")
        );
        Assert.Equal(
            new PersonRow(2, "Gwen Pugh", "", "", "", "", "", Start: null, End: null),
            Assert.Single(rows.Rows)
        );
    }
}
