using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace Alongside.Web.Outputs.Calls;

/// <summary>
/// Whether an address is one of the open internet's. What a firm's administrator types may lead to nothing that lies in the
/// machine's own network: its neighbours, its cloud's keeper of secrets, itself.
/// </summary>
static class PublicAddress
{
    /// <summary>What the registries of special addresses (RFC 6890 and its followers) keep for other ends.</summary>
    static readonly ImmutableArray<IPNetwork> Special =
    [
        .. new[]
        {
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    /// <summary>Of the newer kind of addresses, only these are given out to anybody.</summary>
    static readonly IPNetwork GivenOut = IPNetwork.Parse("2000::/3");

    /// <summary>Stands for an older address, for networks that have none of them.</summary>
    static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    public static bool Is(IPAddress address) =>
        Plain(address) is var plain
        && (plain.AddressFamily is AddressFamily.InterNetwork || GivenOut.Contains(plain))
        && !Special.Any(network => network.Contains(plain));

    static IPAddress Plain(IPAddress address) =>
        address switch
        {
            { IsIPv4MappedToIPv6: true } => address.MapToIPv4(),
            { AddressFamily: AddressFamily.InterNetworkV6 } when Translated.Contains(address) => new(
                address.GetAddressBytes().AsSpan(12)
            ),
            _ => address,
        };
}
