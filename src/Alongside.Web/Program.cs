using Alongside.Web.Ui;

// Stands in until the host is written: it serves the assets and whatever pages exist.
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddUi().AddRazorPages(o => o.RootDirectory = "/Features");
var app = builder.Build();
app.UseStaticFiles();
app.MapRazorPages();
await app.RunAsync();
