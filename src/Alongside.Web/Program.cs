using System.CommandLine;
using Alongside.Web.Commands;

var root = new RootCommand("Alongside: supportive performance management.")
{
    Serve.Command(),
    Migrate.Command(),
    Seed.Command(),
    CreateFirm.Command(),
    Import.Command(),
    GiveRole.Command(),
    OpenOtherSignIns.Command(),
    Verify.Command(),
    Backup.Command(),
    Restore.Command(),
    Move.Command(),
    ShowOutbox.Command(),
    NameOperator.Command(),
    Keys.Command(),
    Healthy.Command(),
    MakeToken.Command(),
    ReadAsCoach.Command(),
};
var read = root.Parse(args);
var code = await read.InvokeAsync();
return read.Errors.Count == 0 ? code : Common.NotFound;
