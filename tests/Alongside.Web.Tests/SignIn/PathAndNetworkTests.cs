using System.Net;
using Alongside.Web.Shell.SignIn;
using Microsoft.AspNetCore.Http;

namespace Alongside.Web.Tests.SignIn;

public sealed class PathAndNetworkTests
{
    [Theory]
    [InlineData("", "/real/api/v1/x", "real", true)]
    [InlineData("/real", "/api/v1/x", "real", true)]
    [InlineData("/real", "/people/api", "real", false)]
    [InlineData("", "/real/", "real", false)]
    [InlineData("", "/api/v1/x", "api", true)]
    [InlineData("", "/api", "api", false)]
    [InlineData("", "/api/roles", "api", false)]
    [InlineData("", "/", "", false)]
    [InlineData("", "//real//api", "real", true)]
    public void The_firm_s_word_is_the_first_before_and_after_it_became_the_path_base(
        string pathBase,
        string path,
        string slug,
        bool api
    )
    {
        var request = new DefaultHttpContext().Request;
        (request.PathBase, request.Path) = (pathBase, path);
        Assert.Equal(slug, FirmInPath.Slug(request));
        Assert.Equal(api, FirmInPath.IsApi(request));
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "20010db800010002")]
    [InlineData("2001:db8:1:2:ffff::1", "20010db800010002")]
    public void A_household_counts_as_one_network(string address, string network) =>
        Assert.Equal(network, Limits.Of(IPAddress.Parse(address)));
}
