using System.Net;
using Alongside.Web.Shell;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Shell.Starting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Starting;

/// <summary>Where a request comes from, which limits count by: as the named proxy says, and as nobody else does.</summary>
public sealed class TrustedProxyTests
{
    [Theory]
    // no proxy is named: what a header says is nothing
    [InlineData("", "192.0.2.7", "203.0.113.9", "192.0.2.7")]
    [InlineData("", "127.0.0.1", "203.0.113.9", "127.0.0.1")]
    [InlineData("127.0.0.1", "127.0.0.1", "203.0.113.9", "203.0.113.9")]
    [InlineData("10.0.0.0/24, ::1", "10.0.0.3", "203.0.113.9", "203.0.113.9")]
    [InlineData("10.0.0.0/24", "::ffff:10.0.0.3", "203.0.113.9", "203.0.113.9")]
    // what a visitor wrote there before the proxy added where they came from is not believed
    [InlineData("10.0.0.0/24", "10.0.0.3", "127.0.0.1, 203.0.113.9", "203.0.113.9")]
    [InlineData("10.0.0.0/24", "10.0.0.3", "203.0.113.9, 10.0.0.4", "203.0.113.9")]
    // on this machine, but not through the proxy
    [InlineData("10.0.0.0/24", "127.0.0.1", "203.0.113.9", "127.0.0.1")]
    // from elsewhere in the clear
    [InlineData("10.0.0.0/24", "10.0.1.3", "203.0.113.9", null)]
    public async Task Only_a_named_proxy_is_believed(string named, string peer, string says, string? from)
    {
        var http = await AskAsync(named, peer, says);
        Assert.Equal(from is null ? 400 : 200, http.Response.StatusCode);
        if (from is not null)
            Assert.Equal(IPAddress.Parse(from), http.Connection.RemoteIpAddress);
    }

    [Theory]
    [InlineData("proxy.firm.example")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.1;10.0.0.2")]
    public void What_is_no_address_is_said_at_the_start(string named) =>
        Assert.Throws<InvalidOperationException>(() => new TrustedProxies(Options(named)));

    [Theory]
    [InlineData("https://alongside.firm.example", "max-age=31536000; includeSubDomains")]
    [InlineData("http://localhost:5080", "")]
    public async Task Browsers_come_by_https_alone_from_then_on_where_that_is_how_they_come(string origin, string says)
    {
        var options = new ConfigurationBuilder().AddInMemoryCollection([new("ALONGSIDE_ORIGIN", origin)]).Build();
        await using var services = new ServiceCollection().AddSingleton(new Origin(options)).BuildServiceProvider();
        var app = new ApplicationBuilder(services);
        app.UseSecurityHeaders();
        app.Run(_ => Task.CompletedTask);
        var http = new DefaultHttpContext();
        await app.Build()(http);
        Assert.Equal(says, http.Response.Headers.StrictTransportSecurity.ToString());
    }

    static async Task<HttpContext> AskAsync(string named, string peer, string says)
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddOptions()
            .AddSingleton(new TrustedProxies(Options(named)))
            .BuildServiceProvider();
        var app = new ApplicationBuilder(services);
        app.UseProxies();
        app.Run(_ => Task.CompletedTask);
        var http = new DefaultHttpContext { RequestServices = services };
        http.Connection.RemoteIpAddress = IPAddress.Parse(peer);
        http.Request.Scheme = "http";
        http.Request.Headers["X-Forwarded-For"] = says;
        await app.Build()(http);
        return http;
    }

    static IConfiguration Options(string named) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("ALONGSIDE_PROXY", named)]).Build();
}
