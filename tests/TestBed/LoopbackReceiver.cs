using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AfterSales.TestBed;

/// <summary>Somebody else's server on 127.0.0.1: takes what it is sent and answers as a test wants, or never.</summary>
public sealed class LoopbackReceiver : IAsyncDisposable
{
    /// <summary>The status it answers with; null: it never answers.</summary>
    public int? Answers { get; set; }

    /// <summary>Where it says that the thing has moved to.</summary>
    public string? Location { get; init; }

    readonly TcpListener listener = new(IPAddress.Loopback, FreePort.Next());
    readonly CancellationTokenSource closing = new();
    readonly ConcurrentQueue<HeardRequest> heard = [];
    readonly Task accepting;

    public LoopbackReceiver(int? answers)
    {
        Answers = answers;
        listener.Start();
        accepting = Task.Run(AcceptAsync);
    }

    public string Url => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/hook?token=1");

    public IReadOnlyList<HeardRequest> Heard => [.. heard];

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listener.Dispose();
        await accepting;
        closing.Dispose();
    }

    async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(closing.Token);
                _ = Task.Run(() => TalkAsync(client));
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // closed
        }
    }

    async Task TalkAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            var stream = client.GetStream();
            while (await ReadAsync(stream) is { } request)
            {
                heard.Enqueue(request);
                if (Answers is not { } status)
                    await Task.Delay(Timeout.Infinite, closing.Token);
                else
                    await stream.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture,
                        $"HTTP/1.1 {status} X\r\nContent-Length: 0\r\n{(Location is null ? "" : $"Location: {Location}\r\n")}\r\n")), closing.Token);
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // the sender has gone, or this is closed
        }
    }

    async Task<HeardRequest?> ReadAsync(NetworkStream stream)
    {
        var (bytes, head) = (new List<byte>(), -1);
        var buffer = new byte[8192];
        while (true)
        {
            if (head < 0)
                head = bytes.ToArray().AsSpan().IndexOf("\r\n\r\n"u8);
            if (head >= 0)
            {
                var headers = Encoding.ASCII.GetString([.. bytes.Take(head)]).Split("\r\n").Skip(1).Select(line => line.Split(": ", 2))
                    .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
                var length = int.Parse(headers["Content-Length"], CultureInfo.InvariantCulture);
                if (bytes.Count >= head + 4 + length)
                    return new(headers, [.. bytes.Skip(head + 4).Take(length)]);
            }
            var count = await stream.ReadAsync(buffer, closing.Token);
            if (count == 0)
                return null;
            bytes.AddRange(buffer.AsSpan(0, count));
        }
    }
}

/// <summary>One request as it came.</summary>
public sealed record HeardRequest(IReadOnlyDictionary<string, string> Headers, byte[] Body);
