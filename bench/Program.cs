using Alongside.Bench;
using Alongside.Bench.Serving;

if (args is [Served.Word, ..])
{
    await Served.RunAsync();
    return 0;
}
return await Whole.RunAsync(Choice.Read(args)) ? 0 : 1;
