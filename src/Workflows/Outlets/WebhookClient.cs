using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using AfterSales.Workflows.Clock;

namespace AfterSales.Workflows.Outlets;

/// <summary>
/// Sends one delivery and says what became of it. The address is judged again when the connection is made, on what the name means then; redirects are not followed,
/// nothing of the answer is read but its status.
/// </summary>
public sealed class WebhookClient(Receivers receivers, WebhookPace pace, TimeProvider time) : IDisposable
{
    readonly HttpClient everywhere = Client(allowLocal: true), outside = Client(allowLocal: false);

    /// <returns>The status where there was an answer, and what was wrong; null where it was taken (2xx).</returns>
    public async Task<(int? Status, string? Error)> SendAsync(Receiver to, Delivery delivery, CancellationToken cancel)
    {
        if (receivers.SecretOf(to) is not { } secret)
            return (null, "密钥无法读取 the secret cannot be read: remove the receiver and add it again");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(pace.Timeout);
        try
        {
            using var request = Request(to, delivery, secret);
            using var response = await (to.AllowLocal ? everywhere : outside).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            var status = (int)response.StatusCode;
            return (status, response.IsSuccessStatusCode ? null : string.Create(CultureInfo.InvariantCulture, $"HTTP {status}"));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (null, "未在时限内应答 no answer in time");
        }
        catch (HttpRequestException failure)
        {
            return (null, failure.GetBaseException().Message is { Length: > 200 } @long ? @long[..200] : failure.GetBaseException().Message);
        }
    }

    public void Dispose()
    {
        everywhere.Dispose();
        outside.Dispose();
    }

    HttpRequestMessage Request(Receiver to, Delivery delivery, byte[] secret)
    {
        var (body, stamp, nonce) = (Encoding.UTF8.GetBytes(delivery.Body), FasterClock.RealOf(time).Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), delivery.Id.ToString());
        var request = new HttpRequestMessage(HttpMethod.Post, to.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.Add(EventSigning.Timestamp, stamp);
        request.Headers.Add(EventSigning.Nonce, nonce);
        request.Headers.Add(EventSigning.Signature, Convert.ToHexStringLower(EventSigning.Sign(secret, stamp, nonce, body)));
        return request;
    }

    static HttpClient Client(bool allowLocal) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        ConnectCallback = async (context, cancel) =>
        {
            var addresses = await WebAddress.OfAsync(context.DnsEndPoint.Host, allowLocal, cancel);
            if (addresses.Count == 0)
                throw new HttpRequestException("地址在本机或内网 the address is local");
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync([.. addresses], context.DnsEndPoint.Port, cancel);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },
    })
    { Timeout = Timeout.InfiniteTimeSpan };
}
