using System.Runtime.CompilerServices;

namespace Alongside.Domain.Tests.Docs;

public sealed class MovesDocumentTests
{
    [Fact]
    public void The_document_of_moves_says_what_the_domain_does()
    {
        var told = MovesDocument.Write();
        if (Environment.GetEnvironmentVariable("ALONGSIDE_WRITE_DOCS") == "1")
            File.WriteAllText(Document(), told);
        Assert.Equal(told, File.ReadAllText(Document()));
    }

    [Fact]
    public void Every_refusal_of_a_move_has_one_name_and_short_sentences()
    {
        var refusals = RefusalsOfTheDomain().ToList();
        Assert.All(refusals, r => Assert.Matches("^[a-z]+(-[a-z]+)*$", r.Name));
        Assert.All(
            refusals.SelectMany(r => r.Says.English.Split(['.', '?', ':', ';'])),
            s => Assert.True(s.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= 20, s)
        );
    }

    static IEnumerable<Refusal> RefusalsOfTheDomain() =>
        from type in typeof(Process).Assembly.GetTypes()
        where type.Name.EndsWith("Refusals", StringComparison.Ordinal)
        from field in type.GetFields()
        where field.FieldType == typeof(Refusal)
        select (Refusal)field.GetValue(null)!;

    static string Document([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../docs/moves.md"));
}
