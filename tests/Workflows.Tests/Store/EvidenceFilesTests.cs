using System.Security.Cryptography;
using AfterSales.TestBed;
using AfterSales.Workflows.Store;
using Xunit;

namespace AfterSales.Workflows.Tests.Store;

/// <summary>A file is stored whole under the hash of its content, once, or not at all.</summary>
public sealed class EvidenceFilesTests : IDisposable
{
    readonly TemporaryFolder folder = new();
    readonly EvidenceFiles files;

    public EvidenceFilesTests() => files = new(folder.Path);

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(200_000)]
    public async Task What_was_stored_is_read_back_under_its_hash(int length)
    {
        var photo = Photo(length);
        var saved = await files.SaveAsync(new Trickle(photo), EvidenceFiles.DefaultLimit, Cancellation);
        Assert.Equal((Convert.ToHexStringLower(SHA256.HashData(photo)), length), saved);

        await using var stored = files.Open(saved!.Value.Sha256);
        using var read = new MemoryStream();
        await stored!.CopyToAsync(read, Cancellation);
        Assert.Equal(photo, read.ToArray());
    }

    [Fact]
    public async Task The_same_photo_is_one_file_however_often_and_at_once_it_comes()
    {
        var photo = Photo(100_000);
        var saved = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => files.SaveAsync(new MemoryStream(photo), photo.Length, Cancellation))));
        Assert.Single(saved.Distinct());
        Assert.Single(StoredFiles());
    }

    [Fact]
    public async Task A_file_above_the_limit_is_refused_while_it_is_read_and_leaves_nothing()
    {
        var endless = new Trickle(Photo(1000), forever: true);
        Assert.Null(await files.SaveAsync(endless, 50_000, Cancellation));
        Assert.InRange(endless.GivenOut, 50_001, 200_000);
        Assert.Empty(StoredFiles());
        Assert.NotNull(await files.SaveAsync(new MemoryStream(Photo(50_000)), 50_000, Cancellation));
    }

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_nothing()
    {
        await Assert.ThrowsAsync<IOException>(() => files.SaveAsync(new Trickle(Photo(10_000), breaksAfter: 3), 50_000, Cancellation));
        Assert.Empty(StoredFiles());
    }

    [Fact]
    public async Task What_one_row_names_is_never_missing_while_another_with_the_same_content_is_refused()
    {
        var (photo, named, met) = (Photo(1000), false, 0);
        using var refused = await files.ReceiveAsync(new MemoryStream(photo), photo.Length, Cancellation);
        using var taken = await files.ReceiveAsync(new MemoryStream(photo), photo.Length, Cancellation);
        Task<bool>? taking = null;

        await refused!.AttachAsync(() => Task.FromResult(false), WhileTheOtherTriesAsync, Cancellation);
        await taking!;
        using (var there = files.Open(taken!.Sha256))
            Assert.Equal((1000, 1), (there?.Length, met));

        async Task<bool> WhileTheOtherTriesAsync()
        {
            met++;
            taking ??= taken!.AttachAsync(() => Task.FromResult(named = true), () => Task.FromResult(named), Cancellation);
            await Task.WhenAny(taking, Task.Delay(200, Cancellation)); // it may come in between, or wait
            using var there = files.Open(taken!.Sha256);
            Assert.False(named && there is null, "a row names it, and it is not there");
            return false; // as asked before the other row
        }
    }

    [Fact]
    public async Task What_is_refused_and_was_there_before_stays_and_what_was_not_is_taken_away()
    {
        var (before, now) = (Photo(1000), Photo(999));
        await files.SaveAsync(new MemoryStream(before), before.Length, Cancellation);
        foreach (var photo in new[] { before, now })
        {
            using var received = await files.ReceiveAsync(new MemoryStream(photo), photo.Length, Cancellation);
            await received!.AttachAsync(() => Task.FromResult(false), () => Task.FromResult(false), Cancellation);
            using var there = files.Open(received.Sha256);
            Assert.Equal(photo == before, there is not null);
        }
    }

    [Fact]
    public async Task What_a_crash_left_of_an_upload_is_removed_after_a_day_and_what_is_being_written_is_not()
    {
        var now = TimeProvider.System.GetUtcNow();
        Assert.Equal(0, files.ForgetBrokenOff(now)); // nothing was ever sent in
        await files.SaveAsync(new MemoryStream(Photo(10)), 50_000, Cancellation);
        var incoming = Path.Combine(folder.Path, "evidence", "incoming");
        var (left, running) = (Path.Combine(incoming, "left"), Path.Combine(incoming, "running"));
        await File.WriteAllBytesAsync(left, Photo(100), Cancellation);
        await File.WriteAllBytesAsync(running, Photo(100), Cancellation);
        File.SetLastWriteTimeUtc(left, now.UtcDateTime.AddHours(-25));
        foreach (var stored in StoredFiles().Except([left, running]))
            File.SetLastWriteTimeUtc(stored, now.UtcDateTime.AddYears(-1));

        Assert.Equal(1, files.ForgetBrokenOff(now));
        Assert.Equal((false, true), (File.Exists(left), File.Exists(running)));
        Assert.Equal(2, StoredFiles().Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("../../../../etc/passwd")]
    [InlineData("../aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("ab/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    public void What_is_no_hash_of_a_stored_file_opens_nothing(string name) => Assert.Null(files.Open(name));

    static byte[] Photo(int length)
    {
        var photo = new byte[length];
        new Random(7).NextBytes(photo);
        return photo;
    }

    string[] StoredFiles() => Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories);

    /// <summary>An upload in small pieces, as a network gives it.</summary>
    sealed class Trickle(byte[] content, bool forever = false, int breaksAfter = int.MaxValue) : MemoryStream(content)
    {
        int reads;

        public long GivenOut { get; private set; }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (++reads > breaksAfter)
                throw new IOException("the client is gone");
            if (forever && Position == Length)
                Position = 0;
            var read = await base.ReadAsync(buffer[..Math.Min(buffer.Length, 997)], cancellationToken);
            GivenOut += read;
            return read;
        }
    }
}
