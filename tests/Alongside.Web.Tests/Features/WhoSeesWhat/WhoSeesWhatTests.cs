using System.Net;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Web.Features.WhoSeesWhat;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Features.WhoSeesWhat;

public sealed class WhoSeesWhatTests(PostgresServer postgres)
{
    static readonly PersonId Sam = new(Guid.CreateVersion7());
    static readonly PersonId Maya = new(Guid.CreateVersion7());
    static readonly PersonId Ros = new(Guid.CreateVersion7());
    static readonly RecordHeader Header = new(new RecordId(Guid.CreateVersion7()), Sam, Maya);

    public static TheoryData<Audience> Audiences =>
        [.. FactCatalog.All.Select(f => FactCatalog.Describe(f).Audience).Distinct()];

    [Theory, MemberData(nameof(Audiences))]
    public void The_page_says_of_each_audience_what_the_program_does(Audience audience)
    {
        var said = Assert.Single(Seen.All, s => s.Audience == audience);
        var (sam, maya, ros) = (Reader(Sam), Reader(Maya, leads: Sam), Reader(Ros, Role.Hr));

        Assert.Equal(Sees(sam, audience, Keeper(audience, Maya)), said.Employee);
        Assert.Equal(Sees(maya, audience, Keeper(audience, Sam)), said.Manager);
        Assert.Equal(Sees(ros, audience, Sam) || Sees(ros, audience, Maya), said.Hr);
        Assert.Equal(
            Sees(ros, audience, Sam, opened: true) || Sees(ros, audience, Maya, opened: true),
            said.HrWithReason
        );
    }

    [Theory, MemberData(nameof(Audiences))]
    public void An_administrator_reads_no_content(Audience audience)
    {
        var administrator = Reader(new PersonId(Guid.CreateVersion7()), Role.Administrator);

        Assert.False(Sees(administrator, audience, Sam) || Sees(administrator, audience, Maya));
    }

    [Fact]
    public void Who_leads_a_person_is_never_HR_to_them()
    {
        var reader = Reader(Ros, Role.Hr) with { Leads = [Sam] };
        var asked = new RecordHeader(Header.Id, Sam, PersonId.Nobody);

        Assert.Equal(Part.None, Sight.Of(reader, asked, shownToEmployee: true, opened: true).Part);
    }

    [Theory]
    [InlineData("maya")]
    [InlineData("sam")]
    [InlineData("ros")]
    [InlineData("admin")]
    public async Task Everybody_can_read_it_and_how_to_be_helped(string who)
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        using var visitor = await app.SignedInAsync(who);

        foreach (var page in new[] { "who-can-see-what", "accessibility", "ask" })
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync($"/penhallow/{page}")).Status);
    }

    /// <summary>Shared words lie with the manager of the day, whoever wrote them.</summary>
    static PersonId Keeper(Audience audience, PersonId writer) =>
        audience is Audience.Shared or Audience.OpensTogether ? Maya : writer;

    static bool Sees(Reader reader, Audience audience, PersonId keeper, bool opened = false) =>
        Sight
            .Of(reader, Header, shownToEmployee: true, opened)
            .Sees(new Compartment(audience, Keeper(audience, keeper)), reader.Person);

    static Reader Reader(PersonId person, Role? role = null, PersonId? leads = null) =>
        new(new FirmId(Guid.CreateVersion7()), person, role is { } held ? [held] : [], leads is { } led ? [led] : []);
}
