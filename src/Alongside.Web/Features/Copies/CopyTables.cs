using System.Globalization;
using Alongside.Domain.Basics;
using Alongside.Domain.Support;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Features.TaskPlans.Record;
using Alongside.Web.Storage;
using Alongside.Web.Ui;

namespace Alongside.Web.Features.Copies;

/// <summary>A record as tables, each with a row of headings.</summary>
sealed class CopyTables(RecordCopy copy, Words words)
{
    public IEnumerable<IEnumerable<string>> Entries(IEnumerable<ReadEntry> entries) =>
        [
            Headings("Entry", "Day", "Written by", "In the words of", "What happened", "Words", "Kind", "Hash"),
            .. entries.Select(e => Row(e, Timeline.Of(e.Happening, reader: PersonId.Nobody))),
        ];

    public IEnumerable<IEnumerable<string>> Promises =>
        [
            Headings("What was promised", "By whom", "Promised for", "Day now", "Said to be done", "Is it there?"),
            .. from promise in Given
            from day in promise.Days
            select new[]
            {
                promise.Words,
                OwnerOf(promise),
                Day(day.First),
                Day(day.Day),
                day.Done is { } done ? Day(done) : "",
                words[day.There ? "Yes" : "Not yet"],
            },
        ];

    public IEnumerable<IEnumerable<string>> Log(PlanCopy plan) =>
        [
            Headings("Day", "How", "Words", "Written on", "Answer"),
            .. plan.View.Log.Select(l =>
                new[]
                {
                    Day(l.Entry.On),
                    words[l.Entry.Kind is LogKind.Helped ? "Helped" : "Got in the way"],
                    l.Entry.Words,
                    Day(l.Line.On),
                    l.Reply,
                }
            ),
        ];

    IEnumerable<Promise> Given => copy.Whole is HelpingProcess helping ? helping.Given.All : [];

    string[] Row(ReadEntry entry, Told? told) =>
        [
            entry.Entry.Number.ToString(CultureInfo.InvariantCulture),
            Day(entry.Entry.Day),
            copy.FaceOf(entry.Entry.Hand).Name,
            copy.FaceOf(entry.Entry.Voice).Name,
            told is null ? "" : words.Plain(told.Says, copy.NameOf),
            told?.Words ?? OwnWords.Of(entry.Happening.Fact),
            entry.Entry.Fact,
            entry.Entry.Hash,
        ];

    string OwnerOf(Promise promise) =>
        promise.Owner switch
        {
            PromiseOwner.Employee => copy.Employee.Name,
            PromiseOwner.Manager => copy.Manager.Name,
            _ => words["HR"],
        };

    string[] Headings(params IEnumerable<string> english) => [.. english.Select(h => words[h])];

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
