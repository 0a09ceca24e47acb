using Alongside.Domain.People;
using Alongside.Web.Outputs;
using static Alongside.Web.Tests.People.Files;

namespace Alongside.Web.Tests.People;

public class PeopleFileCellsTests
{
    [Fact]
    public void Right_to_left_names_are_kept() =>
        Assert.Equal(["أمينة حداد", "נועה לוי"], Names(Read("Name\nأمينة حداد\nנועה לוי")));

    [Fact]
    public void A_mark_that_turns_letters_round_is_taken_out() =>
        Assert.Equal(["Gwen Pugh"], Names(Read("Name\n\u202eGwen\u202c \u2066Pugh\u2069")));

    [Fact]
    public void Emoji_made_of_several_signs_stay_whole() =>
        Assert.Equal(["Gwen 👩🏽‍🔧 Pugh"], Names(Read("Name\nGwen 👩🏽‍🔧 Pugh")));

    [Fact]
    public void Letters_with_loose_accents_are_the_same_name()
    {
        var firm = Plan(Read("Name\nZoë")).Apply([]);

        Assert.True(Plan(Read("Name\nZoe\u0308"), firm).IsEmpty);
    }

    [Fact]
    public void Spaces_that_do_not_look_like_spaces_do_not_hide_a_manager() =>
        Assert.Equal(
            ["Gwen Pugh", "Maya Lindqvist"],
            Names(Read("Name,Manager\nGwen\u00a0Pugh,\u200bMaya\u2003Lindqvist\nMaya Lindqvist,"))
        );

    [Fact]
    public void An_address_copied_with_its_link_is_read() =>
        Assert.Equal(
            "gwen@penhallow.example",
            Read("Name,Email\nGwen Pugh,mailto:Gwen@Penhallow.example ").Rows[0].Email
        );

    [Theory]
    [InlineData("=HYPERLINK(\"https://x.example\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("'=1")]
    [InlineData("＝1")]
    public void A_formula_is_only_text_and_goes_out_as_text(string formula)
    {
        var written = CsvText.Write([
            ["Name", "Job"],
            ["Gwen Pugh", formula],
        ]);

        Assert.Contains(
            $"\"'{formula.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
            written,
            StringComparison.Ordinal
        );
        Assert.Equal(formula, Read(written).Rows[0].JobTitle);
    }

    [Theory]
    [InlineData("\t=1", "\"'\t=1\"\r\n")]
    [InlineData("\r=1", "\"'\r=1\"\r\n")]
    [InlineData("\n=1", "\"'\n=1\"\r\n")]
    [InlineData("O'Brien", "\"O'Brien\"\r\n")]
    [InlineData("'quoted'", "\"'quoted'\"\r\n")]
    [InlineData("", "\"\"\r\n")]
    public void A_cell_that_begins_a_formula_is_made_harmless_and_no_other(string text, string cell)
    {
        Assert.Equal(
            cell,
            CsvText.Write([
                [text],
            ])
        );
        Assert.Equal(text, CsvText.Plain(CsvText.Cell(text)));
    }

    [Theory]
    [InlineData("2026-11-06")]
    [InlineData("2026/11/6")]
    [InlineData("2026-11-06T00:00:00")]
    [InlineData("2026-11-06 00:00:00.000")]
    [InlineData("6/11/2026")]
    [InlineData("06/11/2026 09:30")]
    [InlineData("06.11.2026")]
    [InlineData("6-11-2026")]
    [InlineData("6 November 2026")]
    [InlineData("6th november 2026")]
    [InlineData("Friday 6 November 2026")]
    [InlineData("Fri, 6 Nov 2026")]
    [InlineData("6-Nov-2026")]
    [InlineData("\"November 6, 2026\"")]
    public void A_day_is_read_however_it_is_written(string day) =>
        Assert.Equal(new DateOnly(2026, 11, 6), Assert.Single(Read($"Name\tStart date\nGwen Pugh\t{day}").Rows).Start);

    [Theory]
    [InlineData("11/13/2026")]
    [InlineData("2/29/2028")]
    public void A_day_that_can_only_be_month_first_is_refused(string day) =>
        Assert.Equal(
            [
                "2 Start date: This looks like month first. "
                    + "We read the day first, so write it like 6 November 2026.",
            ],
            Told($"Name,Start date\nGwen Pugh,{day}")
        );

    [Theory]
    [InlineData("31/02/2026")]
    [InlineData("6/11/26")]
    [InlineData("46332")]
    [InlineData("soon")]
    [InlineData("2026-13-01")]
    [InlineData("#REF!")]
    public void A_day_that_is_none_is_refused(string day) =>
        Assert.Equal(
            ["2 Leaving date: Write this date like 6 November 2026 or 2026-11-06, with the whole year."],
            Told($"Name,Leaving date\nGwen Pugh,{day}")
        );

    [Fact]
    public void Every_error_of_a_file_is_told_at_once_with_the_file_s_own_headings()
    {
        var told = Told(
            """
            Full name,Email address,Reports to,Joined,Left
            Maya Lindqvist,maya@penhallow.example,Maya Lindqvist,4/3/2019,
            ,nobody@penhallow.example,,,
            Sam Okafor,sam@penhallow,Mia Lindqvist,1/6/2028,1/6/2027
            Gwen Pugh,,Tom Beckett,13 Octember 2020,
            Tom Beckett,,Gwen Pugh,,
            """
        );

        Assert.Equal(
            [
                "2 Reports to: Choose someone else. Nobody can be their own manager.",
                "3 Full name: Write this person’s name.",
                "4 Email address: Check this e-mail address. It needs a name, an @ and a place.",
                $"4 Left: Check this date. It is before the first day, {new DateOnly(2028, 6, 1)}.",
                "4 Reports to: We can’t find Mia Lindqvist in this file or in the firm. "
                    + "Check the spelling, or add them as a row.",
                "5 Joined: Write this date like 6 November 2026 or 2026-11-06, with the whole year.",
                "5 Reports to: These people lead each other in a circle: Gwen Pugh → Tom Beckett → Gwen Pugh. "
                    + "Change one of their managers.",
            ],
            told
        );
    }

    [Fact]
    public void The_same_file_twice_changes_nothing()
    {
        const string File = "Name,Manager,Team\nMaya Lindqvist,,Sales\nGwen Pugh,Maya Lindqvist,Sales";
        var firm = Plan(Read(File)).Apply([]);

        Assert.True(Plan(Read(File), firm) is { Stands: true, IsEmpty: true, Unchanged: 2 });
    }

    [Fact]
    public void A_sentence_to_the_reader_has_at_most_twenty_words() =>
        Assert.All(
            Words(typeof(PeopleRefusals)).Concat(Words(typeof(Web.Features.People.PeopleFileRefusals))),
            says => Assert.All(says.Split(". "), s => Assert.InRange(s.Split(' ').Length, 1, 20))
        );

    static IEnumerable<string> Words(Type refusals) =>
        refusals
            .GetFields(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static)
            .Select(f => f.GetValue(null))
            .OfType<Domain.Basics.Refusal>()
            .Select(r => r.Says.English);
}
