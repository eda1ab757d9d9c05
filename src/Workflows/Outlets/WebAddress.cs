using System.Net;
using System.Net.Sockets;

namespace AfterSales.Workflows.Outlets;

/// <summary>Which addresses a receiver may have: http or https, no user in it, and nothing on this machine or in its network unless that was asked for.</summary>
public static class WebAddress
{
    const int Longest = 500;

    static readonly IPNetwork[] Local =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.168.0.0/16", "198.18.0.0/15",
            "224.0.0.0/3", "::/127", "64:ff9b::/96", "2001::/32", "2002::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    /// <summary>What is wrong with it as a text; null where nothing is.</summary>
    public static string? Wrong(string url) =>
        !Uri.TryCreate(url, UriKind.Absolute, out var uri) || url.Length > Longest ? "不是网址 is no address"
        : uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps ? "须以 http:// 或 https:// 开头 begins with http:// or https://"
        : uri.UserInfo.Length > 0 ? "不能含有用户名 holds no user name"
        : uri.Fragment.Length > 0 ? "不能含有 # holds no #"
        : null;

    /// <summary>Whether it can be reached from everywhere, as far as the address tells.</summary>
    public static bool IsPublic(IPAddress address)
    {
        var meant = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return !Local.Any(network => network.BaseAddress.AddressFamily == meant.AddressFamily && network.Contains(meant));
    }

    /// <summary>The addresses of a host that may be spoken to; none where all are local and that was not asked for.</summary>
    public static async Task<IReadOnlyList<IPAddress>> OfAsync(string host, bool allowLocal, CancellationToken cancel)
    {
        var all = await Dns.GetHostAddressesAsync(host, AddressFamily.Unspecified, cancel);
        return [.. all.Where(address => allowLocal || IsPublic(address))];
    }
}
