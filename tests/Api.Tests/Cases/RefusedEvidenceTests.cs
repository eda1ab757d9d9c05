using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using AfterSales.Domain.People;
using Xunit;

namespace AfterSales.Api.Tests.Cases;

/// <summary>What is refused leaves nothing, and what is kept is kept under an honest name.</summary>
public sealed class RefusedEvidenceTests(ApiShop shop)
{
    [Theory]
    [InlineData("Photo", "<html><script>alert(1)</script>")]
    [InlineData("Photo", "PK\u0003\u0004 zip")]
    [InlineData("Photo", "\u0089PNG")]
    [InlineData("Video", "....ftypisom")]
    [InlineData("ChatLog", "PK\u0003\u0004 zip")]
    public async Task A_file_that_is_not_what_it_is_said_to_be_is_refused_and_leaves_nothing(string kind, string content)
    {
        var (walk, bytes) = (await CaseWalk.OpenAsync(shop), Encoding.Latin1.GetBytes(content));
        (await shop.As(Role.Agent).AttachAsync(walk.Id, walk.Version, kind, bytes)).IsProblem(HttpStatusCode.UnsupportedMediaType, "fileKind");
        Assert.False(IsStored(bytes));
    }

    [Fact]
    public async Task What_is_refused_for_its_version_or_key_or_as_empty_leaves_nothing()
    {
        var (walk, agent) = (await CaseWalk.OpenAsync(shop), shop.As(Role.Agent));
        var (late, reused) = (Photos.Jpeg(), Photos.Jpeg());
        (await agent.AttachAsync(walk.Id, walk.Version, "Photo", [])).IsProblem(HttpStatusCode.BadRequest, "bodyInvalid");
        (await agent.AttachAsync(walk.Id, 99, "Photo", late)).IsProblem(HttpStatusCode.PreconditionFailed, "stale");
        var key = Caller.NewKey();
        (await agent.PostAsync($"{walk.Path}/notes", new { text = "一" }, walk.Version, key)).Is(HttpStatusCode.OK);
        (await agent.SendAsync(Request(walk, new ByteArrayContent(reused), key, walk.Version + 1))).IsProblem(HttpStatusCode.UnprocessableEntity, "keyReused");
        Assert.Equal((false, false, false), (IsStored([]), IsStored(late), IsStored(reused)));
    }

    [Fact]
    public async Task What_another_row_names_stays_when_it_is_refused_here()
    {
        var (walk, photo) = (await CaseWalk.OpenAsync(shop), Photos.Jpeg());
        var attached = await walk.AttachAsync("Photo", photo);
        var other = await CaseWalk.OpenAsync(shop);
        (await shop.As(Role.Agent).AttachAsync(other.Id, 99, "Photo", photo)).IsProblem(HttpStatusCode.PreconditionFailed, "stale");
        Assert.Equal(photo, (await shop.As(Role.Agent).GetAsync(attached.Location!)).Is(HttpStatusCode.OK).Bytes);
    }

    [Fact]
    public async Task One_photo_refused_and_taken_at_once_is_there_whenever_a_row_names_it()
    {
        for (var round = 0; round < 8; round++)
        {
            var (walk, other, photo) = (await CaseWalk.OpenAsync(shop), await CaseWalk.OpenAsync(shop), Photos.Jpeg());
            var answers = await Task.WhenAll(
                shop.As(Role.Agent).AttachAsync(walk.Id, 99, "Photo", photo), shop.As(Role.Agent).AttachAsync(other.Id, other.Version, "Photo", photo),
                shop.As(Role.Agent).AttachAsync(walk.Id, 99, "Photo", photo));
            var kept = answers[1].Is(HttpStatusCode.Created);
            Assert.Equal(photo, (await shop.As(Role.Agent).GetAsync(kept.Location!)).Is(HttpStatusCode.OK).Bytes);
        }
    }

    [Fact]
    public async Task A_form_s_file_is_unpacked()
    {
        var (walk, photo) = (await CaseWalk.OpenAsync(shop), Photos.Png());
        var form = new MultipartFormDataContent { { new StringContent("ignored"), "note" }, { new ByteArrayContent(photo), "file", "破损.png" } };
        var attached = (await shop.As(Role.Agent).SendAsync(Request(walk, form, Caller.NewKey(), walk.Version))).Is(HttpStatusCode.Created);
        Assert.Equal(photo, (await shop.As(Role.Agent).GetAsync(attached.Location!)).Bytes);
        Assert.Equal("破损.png", await NameAsync(walk));
        var mixed = new ByteArrayContent(photo) { Headers = { ContentType = MediaTypeHeaderValue.Parse("multipart/mixed; boundary=x") } };
        (await shop.As(Role.Agent).SendAsync(Request(walk, mixed, Caller.NewKey(), walk.Version + 1))).IsProblem(HttpStatusCode.UnsupportedMediaType, "mediaType");
    }

    [Theory]
    [InlineData("../../etc/passwd.jpg", "passwd.jpg")]
    [InlineData(@"C:\Users\a\照片.jpg", "照片.jpg")]
    [InlineData("ph\u202egpj.exe", "phgpj.exe")]
    [InlineData("a\u200b\u00adb.jpg", "ab.jpg")]
    [InlineData("..", "未命名")]
    [InlineData("a/..", "未命名")]
    public async Task A_name_is_the_last_part_of_it_and_what_is_seen(string told, string kept)
    {
        var walk = await CaseWalk.OpenAsync(shop);
        await walk.AttachAsync("Photo", fileName: told);
        Assert.Equal(kept, await NameAsync(walk));
    }

    static async Task<string?> NameAsync(CaseWalk walk) =>
        Assert.Single((await walk.ShowAsync()).Json.GetProperty("evidence").EnumerateArray()).GetProperty("fileName").GetString();

    static HttpRequestMessage Request(CaseWalk walk, HttpContent content, string key, int seen)
    {
        var name = content is MultipartContent ? "" : "&fileName=a.jpg";
        var request = new HttpRequestMessage(HttpMethod.Post, $"{walk.Path}/evidence?kind=Photo{name}") { Content = content };
        request.Headers.Add("Idempotency-Key", key);
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{seen}\"");
        return request;
    }

    bool IsStored(byte[] content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        return File.Exists(Path.Combine(shop.DataFolder, "evidence", hash[..2], hash[2..]));
    }
}
