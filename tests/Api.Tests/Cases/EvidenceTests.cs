using System.Net;
using AfterSales.Domain.People;
using AfterSales.Workflows.Store;
using Xunit;

namespace AfterSales.Api.Tests.Cases;

public sealed class EvidenceTests(ApiShop shop)
{
    [Fact]
    public async Task A_file_comes_back_as_it_was_sent_and_only_as_a_download()
    {
        var walk = await CaseWalk.OpenAsync(shop);
        var content = Photos.Jpeg();
        var attached = await walk.AttachAsync("Photo", content, "破损\"照片;.html");
        Assert.Equal("image/jpeg", attached.Text("mediaType"));
        var got = (await shop.As(Role.Warehouse).GetAsync(attached.Location!)).Is(HttpStatusCode.OK);
        Assert.Equal(content, got.Bytes);
        Assert.StartsWith("attachment", got.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.Contains("filename*=UTF-8''%E7%A0%B4%E6%8D%9F", got.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.Equal("nosniff", got.Headers["X-Content-Type-Options"]);
        Assert.Contains("sandbox", got.Headers["Content-Security-Policy"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restricted_file_does_not_exist_for_anybody_but_supervisors()
    {
        var walk = await CaseWalk.OpenAsync(shop);
        var attached = await walk.AttachAsync("Certificate", restricted: true);
        (await shop.As(Role.Manager).GetAsync(attached.Location!)).IsProblem(HttpStatusCode.NotFound, "notFound");
        (await shop.As(Role.Supervisor).GetAsync(attached.Location!)).Is(HttpStatusCode.OK);
        Assert.Empty((await walk.ShowAsync(Role.Manager)).Json.GetProperty("evidence").EnumerateArray());
        Assert.Single((await walk.ShowAsync(Role.Supervisor)).Json.GetProperty("evidence").EnumerateArray());
    }

    [Fact]
    public async Task Another_shop_s_file_does_not_exist()
    {
        var attached = await (await CaseWalk.OpenAsync(shop)).AttachAsync("Photo");
        (await shop.Foreign().GetAsync(attached.Location!)).IsProblem(HttpStatusCode.NotFound, "notFound");
    }

    [Fact]
    public async Task A_file_above_the_limit_is_stopped_while_it_is_read_and_nothing_stays()
    {
        var walk = await CaseWalk.OpenAsync(shop);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{walk.Path}/evidence?kind=Video&fileName=long.mp4")
        {
            Content = new StreamContent(new Endless(EvidenceFiles.DefaultLimit + 1)),
        };
        request.Headers.Add("Idempotency-Key", Caller.NewKey());
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        request.Headers.TransferEncodingChunked = true;
        (await shop.As(Role.Agent).SendAsync(request)).IsProblem(HttpStatusCode.RequestEntityTooLarge, "tooLarge");
        Assert.Empty(Directory.GetFiles(Path.Combine(shop.DataFolder, "evidence", "incoming")));
    }

    [Fact]
    public async Task An_empty_file_an_unknown_kind_and_a_missing_name_are_refused()
    {
        var walk = await CaseWalk.OpenAsync(shop);
        (await shop.As(Role.Agent).AttachAsync(walk.Id, 1, "Photo", [])).IsProblem(HttpStatusCode.BadRequest, "bodyInvalid");
        (await shop.As(Role.Agent).AttachAsync(walk.Id, 1, "Selfie", [1])).IsProblem(HttpStatusCode.BadRequest, "parameterInvalid");
        (await shop.As(Role.Agent).AttachAsync(walk.Id, 1, "Photo", [1], "a.jpg\r\nSet-Cookie: x")).IsProblem(HttpStatusCode.BadRequest, "parameterInvalid");
        (await shop.As(Role.Agent).AttachAsync(walk.Id, 1, "Photo", [1], "")).IsProblem(HttpStatusCode.BadRequest, "parameterInvalid");
    }

    [Fact]
    public async Task The_same_file_under_the_same_key_is_attached_once()
    {
        var walk = await CaseWalk.OpenAsync(shop);
        var (key, content) = (Caller.NewKey(), Photos.Png());
        var answers = new List<Answer>();
        for (var i = 0; i < 2; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{walk.Path}/evidence?kind=Photo&fileName=a.png") { Content = new ByteArrayContent(content) };
            request.Headers.Add("Idempotency-Key", key);
            request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
            answers.Add((await shop.As(Role.Agent).SendAsync(request)).Is(HttpStatusCode.Created));
        }
        Assert.Equal(answers[0].Body, answers[1].Body);
    }

    /// <summary>So many bytes, made as they are read.</summary>
    sealed class Endless(long length) : Stream
    {
        long left = length;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(left, count);
            Array.Fill(buffer, (byte)'x', offset, read);
            left -= read;
            return read;
        }

        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
