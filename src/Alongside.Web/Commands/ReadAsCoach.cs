using System.CommandLine;
using Alongside.Domain.Coaching;
using Alongside.Web.Features.Coaching;

namespace Alongside.Web.Commands;

/// <summary>The language coach on the command line: a report for a reader, or line by line for a program.</summary>
static class ReadAsCoach
{
    public static Command Command()
    {
        var file = new Argument<string?>("FILE") { Description = "A text to read.", Arity = ArgumentArity.ZeroOrOne };
        var jsonl = new Option<bool>("--jsonl")
        {
            Description =
                "Read {\"id\",\"field\",\"text\"} lines from standard input and write {\"id\",\"findings\"} lines.",
        };
        var field = new Option<string>("--field")
        {
            Description = "What the text is for (default meeting-note).",
            DefaultValueFactory = _ => WritingField.MeetingNote.Name(),
        };
        field.AcceptOnlyFromAmong([.. Enum.GetValues<WritingField>().Select(f => f.Name())]);
        var command = new Command(
            "coach",
            "Point at words that will hurt or mean nothing, and show another way. Exit code 2 when a line or the file cannot be read."
        )
        {
            file,
            jsonl,
            field,
        };
        command.Validators.Add(given =>
        {
            if (given.GetValue(jsonl) == (given.GetValue(file) is not null))
                given.AddError("Give either a FILE or --jsonl.");
        });
        command.SetAction(
            (parse, ct) =>
                parse.GetValue(jsonl)
                    ? CoachLines.AnswerAsync(Console.OpenStandardInput(), parse.InvocationConfiguration, ct)
                    : ReportAsync(parse, parse.GetValue(file)!, Names.Field(parse.GetValue(field)!)!.Value, ct)
        );
        return command;
    }

    static async Task<int> ReportAsync(ParseResult parse, string path, WritingField field, CancellationToken ct)
    {
        var (console, errors) = (parse.InvocationConfiguration.Output, parse.InvocationConfiguration.Error);
        try
        {
            var text = await File.ReadAllTextAsync(path, ct);
            await console.WriteAsync(CoachReport.Of(text, Coach.Read(field, text)));
            return Common.Done;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"{path} cannot be read.");
            return Common.NotFound;
        }
    }
}
