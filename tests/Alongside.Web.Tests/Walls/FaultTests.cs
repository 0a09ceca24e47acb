using System.Collections.Immutable;
using System.Net;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Walls;

/// <summary>D3: whichever statement of a move breaks, the move was made or was not, and nobody is told that it was when it was not.</summary>
[Collection(nameof(Town))]
public sealed class FaultTests(Towns towns)
{
    public static TheoryData<EngineKind> Engines => Towns.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task D3_A_fault_at_any_statement_of_any_write_leaves_before_or_after(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        await using var sweep = await FormSweep.StartAsync(town);
        var forms = (await sweep.FormsAsync())
            .Where((_, nth) => Towns.IsLong || nth % (engine is EngineKind.Sqlite ? 3 : 8) == 0)
            .ToList();
        var broken = 0;
        foreach (var found in forms)
            broken += await BreakAsync(town, sweep, found);
        Assert.True(broken > 4 * forms.Count, $"Only {broken} statements of {forms.Count} forms were broken.");
        var verdict = await town.App.InFirmAsync(
            sweep.Firm.Firm.Id,
            s => s.GetRequiredService<Verification>().VerifyAsync(default)
        );
        Assert.Null(verdict.Broken);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task D3_A_fault_at_the_commit_keeps_nothing_and_the_same_form_then_counts(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        var firm = await town.NewFirmAsync();
        using var manager = await town.App.AsAsync(firm, Who.Manager);
        var worry = Assert
            .Single(Forms.Of(await manager.GetAsync($"/{firm.Slug}/check-ins/new")))
            .With(("who", $"{firm[Who.Employee]}"));
        var before = await Snapshot.TakeAsync(town.App.Database, firm.Id);

        town.Fault.BreakCommit();
        using var broken = await manager.PostAsync(worry);
        Assert.True(town.Fault.Mend());
        Assert.Equal(HttpStatusCode.InternalServerError, broken.StatusCode);
        Assert.Empty(before.Differences(await Snapshot.TakeAsync(town.App.Database, firm.Id)));

        using var again = await manager.PostAsync(worry);
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
        Assert.NotEmpty(before.Differences(await Snapshot.TakeAsync(town.App.Database, firm.Id)));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_fault_over_rest_is_a_problem_that_says_nothing_of_what_it_was(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        using var manager = await town.App.AsAsync(town.North.Firm, Who.Manager);
        town.Fault.BreakAt(3);
        using var answer = await manager.Unled.GetAsync(new Uri("/north/api/v1/check-ins/", UriKind.Relative));
        Assert.True(town.Fault.Mend());
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain(Fault.Words, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>Breaks each statement of one form in turn, until it gets through.</summary>
    static async Task<int> BreakAsync(Town town, FormSweep sweep, FormFound found)
    {
        var visitor = await sweep.AsAsync(found.Who);
        var form = await found.Form.OfAsync(visitor);
        var before = await sweep.SnapshotAsync();
        for (var at = 1; at < 200; at++)
        {
            town.Fault.BreakAt(at);
            using var answer = await visitor.PostAsync(form);
            if (!town.Fault.Mend())
                return at - 1;
            var changed = before.Differences(await sweep.SnapshotAsync());
            // What is noted after the answer breaks nothing of it; then the move was made, and made once.
            if ((int)answer.StatusCode < 500)
            {
                Assert.True(
                    await IsMadeAsync(visitor, form, answer, changed),
                    $"{found}, statement {at}: {answer.StatusCode}"
                );
                return at - 1;
            }
            Assert.Empty(changed);
        }
        throw new InvalidOperationException($"{found} never got through.");
    }

    static async Task<bool> IsMadeAsync(
        Visitor visitor,
        FilledForm form,
        HttpResponseMessage answer,
        ImmutableArray<string> changed
    )
    {
        using var again = await visitor.PostAsync(form);
        return changed.Length > 0
            && again.StatusCode == answer.StatusCode
            && again.Headers.Location == answer.Headers.Location;
    }
}
