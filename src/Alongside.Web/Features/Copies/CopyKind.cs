using Alongside.Domain.Basics;

namespace Alongside.Web.Features.Copies;

/// <summary>What of a record a person takes away.</summary>
public enum CopyKind
{
    Worksheet = 1,
    Plan = 2,
    Notes = 3,
    Record = 4,
}

/// <summary>Each kind of copy in words and in addresses.</summary>
public static class CopyKinds
{
    public static string Slug(this CopyKind kind) => $"{kind}".ToLowerInvariant();

    /// <summary>A neighbour may read it: it names no person and no task, and is the same for the same copy.</summary>
    public static string File(this CopyKind kind, long version, string ending) =>
        $"alongside-{kind.Slug()}-{version}.{ending}";

    public static Sentence Title(this CopyKind kind) =>
        kind switch
        {
            CopyKind.Worksheet => Sentence.Say("The worksheet, filled in"),
            CopyKind.Plan => Sentence.Say("The plan as both agreed it"),
            CopyKind.Notes => Sentence.Say("Notes of a talk"),
            _ => Sentence.Say("The whole record"),
        };

    public static Sentence Holds(this CopyKind kind) =>
        kind switch
        {
            CopyKind.Worksheet => Sentence.Say("The seven steps, with what each of you said."),
            CopyKind.Plan => Sentence.Say("The task, what good looks like, the promises and the days."),
            CopyKind.Notes => Sentence.Say("What both of you said and promised when you last met."),
            _ => Sentence.Say("All that you share, with each correction. What is missing comes first."),
        };
}
