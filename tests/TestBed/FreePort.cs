using System.Net;
using System.Net.Sockets;

namespace AfterSales.TestBed;

/// <summary>A port of 127.0.0.1 nobody listens on, below 32768: from there up the system hands ports to outgoing connections.
/// Test processes that run side by side begin at different places; who is beaten to a port asks for the next.</summary>
static class FreePort
{
    const int First = 20_000;
    const int Count = 12_000;

    static int step = Environment.ProcessId * 31;

    public static int Next()
    {
        for (var tries = 0; tries < Count; tries++)
        {
            var port = First + (Interlocked.Increment(ref step) & int.MaxValue) % Count;
            if (IsFree(port))
                return port;
        }
        throw new InvalidOperationException($"no port between {First} and {First + Count} is free");
    }

    static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
