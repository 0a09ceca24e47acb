using Alongside.Bench;
using Alongside.Bench.Coaching;
using Alongside.Bench.Live;
using Alongside.Bench.Many;
using Alongside.Bench.Serving;

if (args is [Served.Word, ..])
{
    await Served.RunAsync();
    return 0;
}
if (args is [CoachSpeed.Word])
    return CoachSpeed.Run() ? 0 : 1;
if (args is [LiveTalks.Word, .. var talks])
    return await LiveTalks.RunAsync(talks) ? 0 : 1;
if (args is [ManyAtOnce.Word, .. var load])
    return await ManyAtOnce.RunAsync(LoadChoice.Read(load)) ? 0 : 1;
return await Whole.RunAsync(Choice.Read(args)) ? 0 : 1;
