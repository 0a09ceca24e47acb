using System.Text.RegularExpressions;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;

namespace Alongside.Web.Tests.SignIn;

[Collection(SignInCollection.Name)]
public sealed class UnknownAddressTests(SignInSites sites)
{
    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task An_unknown_address_gets_the_same_answers_and_no_mail(EngineKind engine)
    {
        var site = sites.On(engine);
        var (known, _) = await site.NewPersonAsync();
        var unknown = $"{Guid.NewGuid():N}@example.com";

        var forUnknown = await AnswersAsync(site, unknown);
        var forKnown = await AnswersAsync(site, known);

        Assert.Equal(forKnown, forUnknown);
        await Outbox.NewestAsync(site.Engine, known);
        Assert.Empty(Outbox.To(site.Engine, unknown));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task An_unknown_address_costs_the_same_work(EngineKind engine)
    {
        var site = sites.On(engine);
        var (known, _) = await site.NewPersonAsync();

        var forUnknown = await StatementsAsync(site, $"{Guid.NewGuid():N}@example.com");
        var forKnown = await StatementsAsync(site, known);

        Assert.NotEmpty(forKnown);
        Assert.Equal(forKnown, forUnknown);
    }

    static async Task<string> AnswersAsync(SignInSite site, string address)
    {
        using var browser = new Browser(site);
        var asked = await browser.AskAsync(address);
        var waiting = await browser.GetAsync("/sign-in/code");
        var wrong = await browser.TypeCodeAsync("000 000");
        List<string> said = [];
        foreach (var answer in new[] { asked, waiting, wrong })
        {
            var body = await answer.Content.ReadAsStringAsync();
            var headers = string.Join('|', answer.Headers.Select(h => h.Key).Order());
            said.Add($"{answer.StatusCode} {answer.Headers.Location} {headers} {Neutral(body, address)}");
        }

        return string.Join('\n', said);
    }

    /// <summary>Without what is new in every form: its token and its key.</summary>
    static string Neutral(string body, string address) =>
        Regex
            .Replace(
                body,
                "value=\"(?:CfDJ8[^\"]+|[0-9a-f-]{36})\"",
                "value",
                RegexOptions.None,
                TimeSpan.FromSeconds(1)
            )
            .Replace(address, "them");

    static async Task<List<string>> StatementsAsync(SignInSite site, string address)
    {
        using var browser = new Browser(site);
        await browser.GetAsync("/sign-in");
        site.Log.Clear();
        await browser.AskAsync(address);
        await browser.TypeCodeAsync("000000");
        return
        [
            .. site
                .Log.Lines.Where(line => line.Category == "Microsoft.EntityFrameworkCore.Database.Command")
                .Where(line => line.Line.Contains("Executed DbCommand"))
                .Select(line => line.Line[line.Line.IndexOf('\n')..]),
        ];
    }
}
