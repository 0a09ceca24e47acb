using System.Text;
using Alongside.Domain.People;
using Alongside.Web.Outputs;

namespace Alongside.Web.Features.People;

/// <summary>How people were given: by a file, as lines, or written by hand.</summary>
public enum GivenBy
{
    Upload,
    Lines,
    Hand,
}

/// <summary>A person written by hand.</summary>
public sealed record WrittenPerson(string Name, string Email, string Manager)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Name + Email + Manager);
}

/// <summary>What somebody gave to be read as a file of people; what is written by hand becomes one too.</summary>
public sealed record ImportGiven(GivenBy By, byte[] File)
{
    public const int MostByHand = 3;

    /// <summary>The headings of what is written by hand, and so the first words of its fields.</summary>
    static readonly string[] Headings = ["Name", "E-mail", "Manager"];

    public string Field => By is GivenBy.Hand ? "name1" : $"{By}".ToLowerInvariant();

    public static async Task<ImportGiven> OfAsync(IFormFile upload, CancellationToken ct)
    {
        await using var file = upload.OpenReadStream();
        return new(GivenBy.Upload, await PeopleFile.TakeAsync(file, ct));
    }

    public static ImportGiven Of(string lines) => new(GivenBy.Lines, Encoding.UTF8.GetBytes(lines));

    public static ImportGiven Of(IReadOnlyList<WrittenPerson> people) =>
        new(
            GivenBy.Hand,
            Encoding.UTF8.GetBytes(
                CsvText.Write([Headings, .. people.Select(p => new[] { Line(p.Name), Line(p.Email), Line(p.Manager) })])
            )
        );

    /// <summary>The field in which an error stands, for people written by hand: the headings are row 1.</summary>
    public static string FieldOf(RowError error) =>
        error.Row - 1 is >= 1 and <= MostByHand and var person
            ? $"{(Array.IndexOf(Headings, error.Column) switch { 1 => "email", 2 => "manager", _ => "name" })}{person}"
            : "";

    static string Line(string text) => text.ReplaceLineEndings(" ");
}
