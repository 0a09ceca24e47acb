using System.Collections.Immutable;
using Alongside.Domain.Coaching;

namespace Alongside.Web.Features.Coaching;

/// <summary>A text on which a choice of the firm's is tried before it is kept, with what the coach says now and would say then.</summary>
public sealed record Sample(WritingField Field, string Text, ImmutableArray<Finding> Now, ImmutableArray<Finding> Then)
{
    static readonly Lazy<ImmutableArray<(WritingField Field, string Text)>> Shipped = new(Read);

    public static int Count => Shipped.Value.Length;

    /// <summary>The samples about which the coach would say something else.</summary>
    public static ImmutableArray<Sample> Changed(CoachChoices now, CoachChoices then) =>
        [
            .. Shipped
                .Value.Select(s => new Sample(
                    s.Field,
                    s.Text,
                    Coach.Read(s.Field, s.Text, now),
                    Coach.Read(s.Field, s.Text, then)
                ))
                .Where(s => !s.Now.SequenceEqual(s.Then)),
        ];

    /// <summary>The words that a finding points at.</summary>
    public string Words(Finding finding) => Text[finding.Start..finding.End];

    static ImmutableArray<(WritingField Field, string Text)> Read()
    {
        using var file = new StreamReader(typeof(Sample).Assembly.GetManifestResourceStream("samples.txt")!);
        return
        [
            .. file.ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(l => l[0] is not '#')
                .Select(l => l.Split("> ", 2))
                .Select(l => (Names.Field(l[0])!.Value, l[1])),
        ];
    }
}
