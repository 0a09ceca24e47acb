using System.Text;
using System.Text.RegularExpressions;
using Alongside.Web.Storage;

namespace Alongside.Web.Tests.SignIn;

/// <summary>A sign-in mail as its reader has it.</summary>
public sealed partial record Received(string Head, string Text)
{
    public string Link => LinkPattern().Match(Text).Value;

    public string Token => Link.Split("token=")[1];

    public string Digits => DigitsPattern().Match(Text).Value.Trim();

    [GeneratedRegex(@"https?://\S+/sign-in/link\?token=\S+", RegexOptions.NonBacktracking)]
    private static partial Regex LinkPattern();

    [GeneratedRegex(@"\b\d{3} \d{3}\b", RegexOptions.NonBacktracking)]
    private static partial Regex DigitsPattern();
}

public static class Outbox
{
    /// <summary>Ways in.</summary>
    public static IEnumerable<Received> To(Engine engine, string address) =>
        All(engine, address).Where(mail => mail.Head.Contains("Subject: Your way in\r\n"));

    /// <summary>What somebody is told about signing in, besides.</summary>
    public static IEnumerable<Received> Told(Engine engine, string address) =>
        All(engine, address).Where(mail => !mail.Head.Contains("Subject: Your way in\r\n"));

    /// <summary>Letters leave after the answer, so a test waits for them.</summary>
    public static Task<Received> NewestAsync(Engine engine, string address, int nth = 1) =>
        WaitAsync(() => To(engine, address), address, nth);

    public static Task<Received> ToldAsync(Engine engine, string address, int nth = 1) =>
        WaitAsync(() => Told(engine, address), address, nth);

    static IEnumerable<Received> All(Engine engine, string address)
    {
        var folder = Path.Combine(engine.DataFolder, "outbox");
        return Directory.Exists(folder)
            ? Directory.GetFiles(folder, "*.eml").Order().Select(Read).Where(m => m.Head.Contains($"To: {address}\r\n"))
            : [];
    }

    static async Task<Received> WaitAsync(Func<IEnumerable<Received>> mails, string address, int nth)
    {
        for (var left = 500; left > 0; left--)
        {
            if (mails().ToList() is { } found && found.Count >= nth)
                return found[^1];
            await Task.Delay(10);
        }

        throw new TimeoutException($"No mail number {nth} to {address}.");
    }

    static Received Read(string file)
    {
        var parts = File.ReadAllText(file).Split("\r\n\r\n", 2);
        return new(parts[0] + "\r\n", Encoding.UTF8.GetString(Convert.FromBase64String(parts[1])));
    }
}
