using System.CommandLine;
using System.Text;
using Alongside.Web.Features.Coaching;

namespace Alongside.Web.Tests.Commands;

public sealed class CoachLinesTests
{
    [Fact]
    public async Task Each_line_is_answered_and_those_that_cannot_be_read_are_named()
    {
        var (code, said, refused) = await AnswerAsync(
            """
            {"id":"a","field":"concern","text":"You are careless, as on 3 May."}
            {"id":"b","field":"poem","text":"x"}
            not json

            {"id":"c","field":"question","text":"What got in the way?"}
            {"id":"d","field":"question","text":"\ud800"}
            """
        );

        Assert.Equal(2, code);
        var lines = said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith(
            """{"id":"a","findings":[{"category":"character-not-behaviour","start":8,"end":16,"why":""",
            lines[0],
            StringComparison.Ordinal
        );
        Assert.Equal("""{"id":"c","findings":[]}""", lines[1]);
        Assert.Equal(
            "line 2: There is no such field.\nline 3: This is not JSON.\nline 6: There is no “text”.\n",
            refused
        );
    }

    [Fact]
    public async Task Lines_that_can_all_be_read_end_with_0() =>
        Assert.Equal(0, (await AnswerAsync("""{"id":"a","field":"support","text":""}""")).Code);

    static async Task<(int Code, string Said, string Refused)> AnswerAsync(string lines)
    {
        await using var said = new StringWriter { NewLine = "\n" };
        await using var refused = new StringWriter { NewLine = "\n" };
        using var given = new MemoryStream(Encoding.UTF8.GetBytes(lines));
        var code = await CoachLines.AnswerAsync(
            given,
            new InvocationConfiguration { Output = said, Error = refused },
            default
        );
        return (code, $"{said}", $"{refused}");
    }
}
