namespace Alongside.Web.Commands;

/// <summary>How far copying has come: one line that counts up at a console, a line for each quarter in a file.</summary>
sealed class ProgressLine(TextWriter console, bool live) : IProgress<(long Done, long Of)>
{
    const int Width = 30;
    const int Quarter = 25;

    int shown = -1;

    public void Report((long Done, long Of) value)
    {
        var percent = (int)(100 * value.Done / Math.Max(1, value.Of));
        var step = live ? percent : percent / Quarter * Quarter;
        if (step == shown)
            return;
        shown = step;
        if (live)
            console.Write($"\r{Bar(step)} {step, 3} %{(step == 100 ? Environment.NewLine : "")}");
        else
            console.WriteLine($"{step} %");
    }

    static string Bar(int percent) => new string('█', Width * percent / 100).PadRight(Width, '░');
}
