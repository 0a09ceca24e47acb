using System.Net;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Walls;

/// <summary>D8: nobody's words are lost to somebody quicker.</summary>
[Collection(nameof(Town))]
public sealed class StaleEditTests(Towns towns)
{
    public static TheoryData<EngineKind> Engines => Towns.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task D8_Of_many_writers_at_once_nobody_loses_a_word(EngineKind engine)
    {
        const int Writers = 32,
            Each = 12,
            Records = 10;
        var town = await towns.OnAsync(engine);
        var firm = await town.NewFirmAsync();
        var records = new List<string>();
        for (var record = 0; record < Records; record++)
            records.Add(await AskedAsync(town, firm));

        await Parallel.ForEachAsync(
            Enumerable.Range(0, Writers),
            new ParallelOptions { MaxDegreeOfParallelism = Writers },
            async (writer, _) =>
            {
                using var employee = await town.App.AsAsync(firm, Who.Employee);
                var token = await Forms.TokenAsync(employee);
                for (var turn = 0; turn < Each; turn++)
                {
                    var form = new FilledForm($"{records[(writer + turn) % Records]}?handler=remember", []);
                    using var answer = await employee.PostAsync(
                        form.With(
                            ("__RequestVerificationToken", token),
                            ("key", $"{writer}.{turn}"),
                            ("words", $"<{writer}.{turn}>")
                        )
                    );
                    Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
                }
            }
        );

        using var reader = await town.App.AsAsync(firm, Who.Employee);
        var words = string.Concat(await Task.WhenAll(records.Select(async r => (await reader.GetAsync(r)).Words)));
        for (var writer = 0; writer < Writers; writer++)
        for (var turn = 0; turn < Each; turn++)
            Assert.Contains($"<{writer}.{turn}>", words, StringComparison.Ordinal);
        var verdict = await town.App.InFirmAsync(
            firm.Id,
            services => services.GetRequiredService<Verification>().VerifyAsync(default)
        );
        Assert.Null(verdict.Broken);
        Assert.Equal((Writers * Each) + (2 * Records), verdict.Entries);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task D8_An_edit_of_what_has_moved_on_is_told_so_and_keeps_its_words(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        var firm = await town.NewFirmAsync();
        var record = await AskedAsync(town, firm);
        using var employee = await town.App.AsAsync(firm, Who.Employee);
        var version = await VersionAsync(town, firm);
        var form = Assert
            .Single(Forms.Of(await employee.GetAsync(record)))
            .With(("version", $"{version}"), ("words", "mine"));
        using var other = await employee.PostAsync(form.With(("key", "other"), ("words", "quicker")));
        Assert.Equal(HttpStatusCode.SeeOther, other.StatusCode);

        using var stale = await employee.PostAsync(form);
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        var shown = await Shown.ReadAsync(stale);
        Assert.Contains("quicker", shown.Words, StringComparison.Ordinal);
        Assert.Equal("mine", shown.Page.QuerySelector("main [name=words]")?.TextContent);
        Assert.Equal(version + 1, await VersionAsync(town, firm));
    }

    static async Task<string> AskedAsync(Town town, TestFirm firm)
    {
        using var manager = await town.App.AsAsync(firm, Who.Manager);
        var form = Assert
            .Single(Forms.Of(await manager.GetAsync($"/{firm.Slug}/check-ins/new")))
            .With(("who", $"{firm[Who.Employee]}"));
        using var begun = await manager.PostAsync(form.With(("key", $"{Guid.NewGuid()}")));
        var ask = Assert.Single(Forms.Of(await manager.GetAsync($"{begun.Headers.Location}")));
        using var asked = await manager.PostAsync(ask.With(("answer", "held")));
        Assert.EndsWith("/talk", $"{asked.Headers.Location}", StringComparison.Ordinal);
        return $"{asked.Headers.Location}"[..^"/talk".Length];
    }

    static Task<long> VersionAsync(Town town, TestFirm firm) =>
        town.App.InFirmAsync(
            firm.Id,
            services => services.GetRequiredService<FirmDb>().Records.Select(r => r.Version).SingleAsync()
        );
}
