using System.CommandLine;
using Alongside.Web.Commands;
using Microsoft.Data.Sqlite;

namespace Alongside.Web.Tests.Commands;

public sealed class FirmAndImportTests : IDisposable
{
    readonly string data = Directory.CreateTempSubdirectory("alongside-data-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task A_firm_is_made_and_its_people_come_from_a_file()
    {
        Assert.Equal(
            (0, "Acme is ready at /acme/. Hannah Teague signs in with hannah@acme.example.\n", ""),
            await FirmAsync("acme")
        );
        var file = Write(
            "Name,E-mail,Manager\nHannah Teague,hannah@acme.example,\nSam Okafor,sam@acme.example,Hannah Teague"
        );

        var (code, said, _) = await RunAsync("import", file, "--firm", "acme");
        Assert.Equal(0, code);
        Assert.Contains(
            "One person joins\n  row 3  Sam Okafor\n    E-mail: sam@acme.example\n    Manager: Hannah Teague\n",
            said,
            StringComparison.Ordinal
        );
        Assert.Contains("Nobody has been changed.", said, StringComparison.Ordinal);

        Assert.Equal(0, (await RunAsync("import", file, "--firm", "acme", "--apply")).Code);
        var again = await RunAsync("import", file, "--firm", "acme", "--apply");
        Assert.Equal((0, "2 rows change nothing.\nThis has been carried out.\n"), (again.Code, again.Said));
        Assert.Equal(
            0,
            (await RunAsync("role", "--firm", "acme", "--person", "sam@acme.example", "--give", "hr")).Code
        );
        Assert.Equal(
            "It was so already.\n",
            (await RunAsync("role", "--firm", "acme", "--person", "sam@acme.example", "--give", "hr")).Said
        );
    }

    [Fact]
    public async Task A_file_with_errors_names_row_and_column_and_ends_with_1()
    {
        await FirmAsync("acme");
        var file = Write("Name,Manager\nSam Okafor,No\u001b[2JOne");

        var (code, said, _) = await RunAsync("import", file, "--firm", "acme", "--apply");

        Assert.Equal(1, code);
        Assert.Contains("row 2, Manager: ", said, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', said);
    }

    [Fact]
    public async Task A_firm_or_a_file_that_is_not_there_ends_with_2()
    {
        await FirmAsync("acme");

        Assert.Equal(2, (await RunAsync("import", Path.Combine(data, "none.csv"), "--firm", "acme")).Code);
        Assert.Equal(2, (await RunAsync("import", Write("Name\nSam Okafor"), "--firm", "other")).Code);
        Assert.Equal(
            2,
            (await RunAsync("role", "--firm", "acme", "--person", "sam@acme.example", "--give", "hr")).Code
        );
    }

    [Theory]
    [InlineData("api")]
    [InlineData("sign-in")]
    [InlineData("penhallow")]
    [InlineData("a")]
    [InlineData("Acme")]
    [InlineData("acme foods")]
    [InlineData("-acme")]
    [InlineData("acme-")]
    [InlineData("acme/x")]
    [InlineData("a23456789012345678901234567890123456789-1")]
    public async Task Words_that_cannot_be_a_firm_s_are_refused(string slug) =>
        Assert.Equal(2, (await FirmAsync(slug)).Code);

    [Fact]
    public async Task A_word_that_is_taken_is_refused()
    {
        await FirmAsync("acme");

        Assert.Equal((1, "", "There is a firm called “acme” already.\n"), await FirmAsync("acme"));
    }

    [Theory]
    [InlineData("--zone", "Europe/Nowhere")]
    [InlineData("--email", "not an address")]
    [InlineData("--administrator", " ")]
    [InlineData("--name", " ")]
    public async Task What_a_firm_cannot_begin_with_is_refused(string option, string value)
    {
        Assert.Equal(2, (await FirmAsync("acme", option, value)).Code);
        Assert.Equal(0, (await FirmAsync("acme")).Code);
    }

    async Task<(int Code, string Said, string Refused)> FirmAsync(
        string slug,
        string? option = null,
        string? value = null
    )
    {
        var options = new Dictionary<string, string>
        {
            ["--slug"] = slug,
            ["--name"] = "Acme",
            ["--zone"] = "Europe/London",
            ["--administrator"] = "Hannah Teague",
            ["--email"] = "hannah@acme.example",
        };
        if (option is not null)
            options[option] = value!;
        return await RunAsync(["firm", .. options.SelectMany(o => new[] { o.Key, o.Value })]);
    }

    async Task<(int Code, string Said, string Refused)> RunAsync(params string[] words)
    {
        await using var said = new StringWriter { NewLine = "\n" };
        await using var refused = new StringWriter { NewLine = "\n" };
        var root = new RootCommand { CreateFirm.Command(), Web.Commands.Import.Command(), GiveRole.Command() };
        var code = await root.Parse([.. words, "--data", data])
            .InvokeAsync(new InvocationConfiguration { Output = said, Error = refused }, default);
        return (code, $"{said}", $"{refused}");
    }

    string Write(string csv)
    {
        var file = Path.Combine(data, $"{Guid.CreateVersion7()}.csv");
        File.WriteAllText(file, csv);
        return file;
    }
}
