using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Walls;

/// <summary>S5: a form changes what it asks for, and not what else it is sent.</summary>
[Collection(nameof(Town))]
public sealed class MassAssignmentTests(Towns towns)
{
    static readonly Guid Stranger = new("0badc0de-0bad-4bad-8bad-0badc0de0bad");

    /// <summary>What a row of the database could be told, if it listened.</summary>
    static readonly (string Name, string Value)[] Told =
    [
        .. from type in typeof(FirmRow).Assembly.GetTypes()
        where
            typeof(IOfFirm).IsAssignableFrom(type)
            || type == typeof(FirmRow)
            || type.Namespace == typeof(Account).Namespace
        from property in type.GetProperties()
        group property by property.Name into named
        select (named.Key, ValueFor(named.First().PropertyType)),
    ];

    public static TheoryData<EngineKind> Engines => Towns.AnEngine;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Nothing_is_kept_that_the_form_does_not_ask_for(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        await using var sweep = await FormSweep.StartAsync(town);
        Assert.True(Told.Length > 40);
        foreach (var found in await sweep.FormsAsync())
        {
            var visitor = await sweep.AsAsync(found.Who);
            var form = await found.Form.OfAsync(visitor);
            var names = form.Fields.Select(f => f.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
            names.UnionWith(Forms.Carried);
            var more = Told.Where(t => !names.Contains(t.Name))
                .SelectMany(
                    t => new[] { "", "Form.", "Desk.Reader.", "CheckIn.Header." },
                    (t, before) => (before + t.Name, t.Value)
                );
            using var answer = await visitor.PostAsync(form.With([.. more]));
            Assert.True((int)answer.StatusCode < 500, $"{found}: {answer.StatusCode}");
        }
        var all = await Snapshot.TakeAsync(town.App.Database);
        var kept = all.Tables.SelectMany(t => t.Value.Select(row => $"{t.Key}: {row}"));
        Assert.DoesNotContain(kept, IsTold);
    }

    static bool IsTold(string row) =>
        row.Contains($"{Stranger}", StringComparison.OrdinalIgnoreCase)
        || row.Contains("mass-assigned", StringComparison.Ordinal)
        || row.Contains("=2031-03-03", StringComparison.Ordinal)
        || row.Contains("=03/03/2031", StringComparison.Ordinal)
        || row.Contains("=987654", StringComparison.Ordinal);

    static string ValueFor(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) switch
        {
            var t when t == typeof(string) => "mass-assigned",
            var t when t == typeof(bool) => "true",
            var t when t == typeof(DateOnly) || t == typeof(DateTime) => "2031-03-03",
            var t when t == typeof(int) || t == typeof(long) || t == typeof(TimeSpan) => "987654",
            _ => $"{Stranger}",
        };
}
