using System.Text.RegularExpressions;
using Alongside.Domain.Messages;
using Alongside.Web.Tests.Wording;

namespace Alongside.Web.Tests.Docs;

/// <summary>
/// Each kind of message has a page in docs/messages with the mail as the program writes it. ALONGSIDE_WRITE_DOCS=1 puts the words of
/// today there; the pictures are taken by the tests in Chromium.
/// </summary>
public sealed class MessagePagesTests
{
    const int LargestPicture = 60_000;

    public static TheoryData<MessageKind> Kinds => [.. Enum.GetValues<MessageKind>()];

    [Theory, MemberData(nameof(Kinds))]
    public void A_page_shows_the_mail_as_it_is_written(MessageKind kind)
    {
        var page = PathOf(kind, ".md");
        var mail = MailOf(kind);
        if (Environment.GetEnvironmentVariable("ALONGSIDE_WRITE_DOCS") == "1")
            File.WriteAllText(page, Block.Replace(File.ReadAllText(page), _ => mail));
        var told = File.ReadAllText(page);

        Assert.Contains(mail, told, StringComparison.Ordinal);
        Assert.Contains($"({SampleLetters.NameOf(kind)}.png)", told, StringComparison.Ordinal);
        Assert.InRange(new FileInfo(PathOf(kind, ".png")).Length, 1, LargestPicture);
        Assert.Contains($"messages/{SampleLetters.NameOf(kind)}.md", File.ReadAllText(Document("messages.md")));
    }

    static readonly Regex Block = new("```text\n.*?```", RegexOptions.Singleline | RegexOptions.NonBacktracking);

    static string MailOf(MessageKind kind)
    {
        var letter = SampleLetters.All.Single(sample => sample.Kind == kind).Letter;
        return $"```text\nSubject: {letter.Subject}\n\n{letter.Text}\n```";
    }

    static string PathOf(MessageKind kind, string ending) => Document($"messages/{SampleLetters.NameOf(kind)}{ending}");

    static string Document(string name) => Path.Combine(Sources.Root, "docs", name);
}
