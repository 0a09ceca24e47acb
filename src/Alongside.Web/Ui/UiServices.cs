using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.WebEncoders;

namespace Alongside.Web.Ui;

public static class UiServices
{
    public static IServiceCollection AddUi(this IServiceCollection services) =>
        services
            .AddSingleton(Words.English)
            .AddSingleton(s => new AssetVersions(s.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider))
            // names and typographic marks reach the page as themselves; what HTML gives a meaning stays encoded
            .Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
}
