using System.Globalization;

namespace Alongside.Web.Tests.Journeys;

/// <summary>
/// Hands that count what it takes: fields, presses, and the minutes of somebody who types forty words a minute and looks at each
/// page for a while. Who wants to be working in ten minutes has no more of them.
/// </summary>
public sealed class Counted(Hands hands) : Hands
{
    const int MostFields = 22;
    const int MostMinutes = 10;

    /// <summary>Forty words of five letters.</summary>
    const int LettersAMinute = 200;

    static readonly TimeSpan LookingAtAPage = TimeSpan.FromSeconds(30);

    int fields;
    int letters;
    int pages;

    /// <summary>Links followed and buttons pressed.</summary>
    public int Presses { get; private set; }

    public override string Path => hands.Path;

    public override int Status => hands.Status;

    public override string Heading => hands.Heading;

    public override string Words => hands.Words;

    double Minutes => (double)letters / LettersAMinute + pages * LookingAtAPage.TotalMinutes;

    public override Task OpenAsync(string path)
    {
        pages++;
        return hands.OpenAsync(path);
    }

    public override Task FollowAsync(string ending)
    {
        (pages, Presses) = (pages + 1, Presses + 1);
        return hands.FollowAsync(ending);
    }

    public override Task TryAsync(string form, params (string Name, string Value)[] values)
    {
        (pages, Presses) = (pages + 1, Presses + 1);
        fields += values.Length;
        letters += values.Where(v => !IsFile(v.Value)).Sum(v => v.Value.Length);
        return hands.TryAsync(form, values);
    }

    public override ValueTask DisposeAsync() => hands.DisposeAsync();

    public void AssertWithinTenMinutes()
    {
        var took = string.Create(
            CultureInfo.InvariantCulture,
            $"{fields} fields, {Presses} presses, {Minutes:0.0} minutes"
        );
        TestContext.Current.TestOutputHelper?.WriteLine(took);
        Assert.True(fields <= MostFields && Minutes <= MostMinutes, took);
    }
}
