using System.Collections.Immutable;
using System.Text.Json;
using Alongside.Web.Shell.Rest.Description;

namespace Alongside.Web.Features.Guide;

/// <summary>What there is to know of one thing that an operation takes: in its address, in a header or in a field of its body.</summary>
public sealed record Taken(string Name, string Kind, bool Needed, string Says);

/// <summary>One answer: its status, what it means, and an example as it travels; none where a file comes.</summary>
public sealed record Answered(string Status, string Says, string? Example);

/// <summary>One operation of the REST interface, as its page shows it.</summary>
public sealed record Operation(
    string Id,
    string Method,
    string Path,
    string Says,
    string? Note,
    string WhoMay,
    ImmutableArray<Taken> Parameters,
    ImmutableArray<Taken> Fields,
    string Curl,
    ImmutableArray<Answered> Answers
);

/// <summary>Operations of one kind, on a page of their own.</summary>
public sealed record ApiGroup(string Name, string Title, string Says, ImmutableArray<Operation> Operations);

/// <summary>A heading of the first page, and what stands under it.</summary>
public sealed record ApiChapter(string Title, ImmutableArray<ApiGroup> Groups);

/// <summary>
/// The REST interface as the pages under /api tell it. It is read from the very document that the program serves to other
/// programs, once, and kept: it is the same for everybody and holds nothing of any firm.
/// </summary>
public sealed class ApiGuide(Described described)
{
    readonly Lazy<Task<ImmutableArray<ApiChapter>>> read = new(async () =>
        GuideReader.Read(JsonElement.Parse(await described.BytesAsync()))
    );

    public Task<ImmutableArray<ApiChapter>> ChaptersAsync() => read.Value;

    /// <returns>Null where there is no such group.</returns>
    public async Task<ApiGroup?> GroupAsync(string name) =>
        (await ChaptersAsync()).SelectMany(c => c.Groups).FirstOrDefault(g => g.Name == name);
}
