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
    Verify.Command(),
    MakeToken.Command(),
};
return await root.Parse(args).InvokeAsync();
