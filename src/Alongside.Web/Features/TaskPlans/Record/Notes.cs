using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;

namespace Alongside.Web.Features.TaskPlans.Record;

/// <summary>One line of the notes: whose words it is, who wrote it down, and what has been put beside it.</summary>
public sealed record NoteLine(Line Line, bool IsDisowned, ImmutableArray<Correction> Corrections)
{
    /// <summary>Somebody else's hand wrote these words down.</summary>
    public bool WasWrittenDown => Line.Hand != Line.Voice;
}

/// <summary>The lines under one heading.</summary>
public sealed record NoteSection(Sentence Heading, ImmutableArray<NoteLine> Lines);

/// <summary>The notes of one talk.</summary>
public sealed record NoteTalk(Sentence Title, ImmutableArray<NoteSection> Sections)
{
    /// <summary>The two sat together; all else was written by one of them.</summary>
    public bool WasHeld { get; init; }
}

/// <summary>Everything that was written together, talk by talk, the latest first, with each correction beside its line.</summary>
public sealed class Notes(IEnumerable<SharedSheet> sheets)
{
    readonly ImmutableArray<SharedSheet> sheets = [.. sheets];

    public ImmutableArray<NoteTalk> Talks =>
        [
            .. sheets
                .SelectMany(TalksOf)
                .Where(t => t.Sections.Length > 0)
                .OrderByDescending(t => t.Sections.SelectMany(s => s.Lines).Max(l => l.Line.On)),
        ];

    public IEnumerable<NoteLine> Lines => Talks.SelectMany(t => t.Sections).SelectMany(s => s.Lines);

    IEnumerable<NoteTalk> TalksOf(SharedSheet sheet)
    {
        if (sheet.Invitation is { } invitation)
            yield return Talk(
                d => Sentence.Say("The invitation of {day}", ("day", d)),
                [Section(Sentence.Say("The invitation"), invitation.Line)]
            );
        foreach (var worksheet in sheet.AllWorksheets)
            yield return Talk(d => Sentence.Say("Notes from {day}", ("day", d)), Worksheet(worksheet)) with
            {
                WasHeld = true,
            };
        foreach (var attempt in sheet.Course.Attempts)
            yield return Talk(d => Sentence.Say("How it went, {day}", ("day", d)), Attempt(attempt)) with
            {
                WasHeld = true,
            };
        yield return Talk(
            d => Sentence.Say("Said in writing, {day}", ("day", d)),
            sheet.Course.Notices.Select(n => Section(Told, n))
        );
        yield return Talk(
            d => Sentence.Say("Notes shared since {day}", ("day", d)),
            [Section(Sentence.Say("Shared notes"), [.. sheet.Record.Notes])]
        );
        if (sheet.Record.Ending is { } ending)
            yield return Talk(
                d => Sentence.Say("How it ended, {day}", ("day", d)),
                [Section(Sentence.Say("The last words"), ending)]
            );
    }

    static readonly Sentence Told = Sentence.Say("What could follow");

    IEnumerable<NoteSection> Worksheet(Worksheet sheet) =>
        [
            Section(Sentence.Say("The task"), sheet.Task),
            .. Answered(sheet.Answers, sheet.Views),
            Needs(sheet),
            Section(QuestionSays.Of(Question.Time), sheet.Timeline),
            Section(Sentence.Say("Seen differently"), sheet.Disagreement),
            Section(Sentence.Say("Read back"), sheet.ReadBack),
            Section(Sentence.Say("Not quite"), [.. sheet.NotQuite]),
        ];

    IEnumerable<NoteSection> Attempt(Attempt attempt) =>
        [
            .. Answered(attempt.Answers, attempt.Views),
            Section(Sentence.Say("How it came off"), attempt.Outcome?.Line),
            Section(Sentence.Say("The next step"), attempt.Next?.Reason),
        ];

    IEnumerable<NoteSection> Answered(ImmutableArray<Answer> answers, ImmutableArray<View> views) =>
        from question in answers.Select(a => a.Question).Concat(views.Select(v => v.Question)).Distinct()
        where question is not Question.Needs
        select new NoteSection(
            QuestionSays.Of(question),
            [
                .. answers.Where(a => a.Question == question).Select(a => Note(a.Line, a.IsDisowned)),
                .. views.Where(v => v.Question == question).Select(v => Note(v.Line)),
            ]
        );

    NoteSection Needs(Worksheet sheet) =>
        new(
            QuestionSays.Of(Question.Needs),
            [
                .. sheet.Needs.Select(n => Note(n.Line, n.IsDisowned)),
                .. sheet.Views.Where(v => v.Question is Question.Needs).Select(v => Note(v.Line)),
            ]
        );

    NoteSection Section(Sentence heading, params IEnumerable<Line?> lines) =>
        new(heading, [.. lines.OfType<Line>().Where(l => !l.Words.IsBlank()).Select(l => Note(l))]);

    NoteLine Note(Line line, bool isDisowned = false) =>
        new(
            line,
            isDisowned,
            [.. sheets.SelectMany(s => s.Record.Corrections).Where(c => c.Of == line.Id).DistinctBy(c => c.Line.Id)]
        );

    static NoteTalk Talk(Func<DateOnly, Sentence> title, IEnumerable<NoteSection> sections)
    {
        ImmutableArray<NoteSection> written = [.. sections.Where(s => s.Lines.Length > 0)];
        var day = written.SelectMany(s => s.Lines).Select(l => l.Line.On).DefaultIfEmpty().Min();
        return new(title(day), written);
    }
}
