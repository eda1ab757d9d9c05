using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json;
using Xunit;

namespace AfterSales.Api.Tests.Live;

/// <summary>A stream of the feed as a program hears it.</summary>
sealed class HeardFeed : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    readonly HttpResponseMessage response;
    readonly IAsyncEnumerator<SseItem<string>> events;

    HeardFeed(HttpResponseMessage response, Stream body)
    {
        this.response = response;
        Comments = new(body);
        events = SseParser.Create(Comments).EnumerateAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator();
    }

    /// <summary>What was heard before, counted by its bytes: comments are seen by no parser.</summary>
    public CountingStream Comments { get; }

    public static async Task<HeardFeed> OpenAsync(Caller by, string query = "", long? lastEventId = null, string? cookie = null)
    {
        var response = await by.ListenAsync("/api/feed" + query, lastEventId, cookie);
        Assert.Equal((HttpStatusCode.OK, "text/event-stream"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        return new(response, await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>The next event; null where the stream has ended.</summary>
    public async Task<(string Kind, long Id, JsonElement Data)?> NextAsync()
    {
        try
        {
            if (!await events.MoveNextAsync().AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken))
                return null;
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException)
        {
            return null;
        }
        var data = JsonSerializer.Deserialize<JsonElement>(events.Current.Data);
        Assert.Equal(events.Current.EventId, $"{data.GetProperty("id").GetInt64()}");
        return (events.Current.EventType, data.GetProperty("id").GetInt64(), data);
    }

    /// <summary>The next event, which is of this kind.</summary>
    public async Task<(long Id, JsonElement Data)> NextAsync(string kind)
    {
        var heard = await NextAsync();
        Assert.NotNull(heard);
        Assert.Equal(kind, heard.Value.Kind);
        return (heard.Value.Id, heard.Value.Data);
    }

    public ValueTask DisposeAsync()
    {
        response.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>Hands on what it reads and keeps how much of it was comments.</summary>
sealed class CountingStream(Stream inner) : Stream
{
    int comments;

    public int Comments => Volatile.Read(ref comments);

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await inner.ReadAsync(buffer, cancellationToken);
        if (count > 0 && buffer.Span[0] == (byte)':')
            Interlocked.Increment(ref comments);
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override void Flush() => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
