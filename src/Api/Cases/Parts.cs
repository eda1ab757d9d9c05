using System.Buffers.Binary;
using System.Text;

namespace AfterSales.Api.Cases;

/// <summary>A file as its format divides it, read here and there: pictures and clips say in a few places what they are, however long they are.</summary>
sealed class Parts(Stream file)
{
    /// <summary>More boxes than stand on the first level of a file.</summary>
    const int MostBoxes = 10_000;

    static readonly string[] Heic = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"];

    (string? Brand, HashSet<string> Names)? boxes;

    public long Length => file.Length;

    /// <summary>These bytes, or fewer where the file ends.</summary>
    public byte[] At(long place, int count)
    {
        if (place < 0 || place >= file.Length)
            return [];
        file.Position = place;
        var bytes = new byte[count];
        var read = file.ReadAtLeast(bytes, count, throwOnEndOfStream: false);
        return read == count ? bytes : bytes[..read];
    }

    public bool Begins(ReadOnlySpan<byte> with) => At(0, with.Length).AsSpan().SequenceEqual(with);

    public bool IsRiff(ReadOnlySpan<byte> form) => Begins("RIFF"u8) && At(8, 4).AsSpan().SequenceEqual(form);

    /// <summary>The main brand of an ISO media file; null where it names none.</summary>
    public string? Brand => (boxes ??= Boxes()).Brand;

    public bool IsHeic => Heic.Contains(Brand);

    public bool HasBox(params string[] oneOf) => oneOf.Any((boxes ??= Boxes()).Names.Contains);

    /// <summary>The boxes of the first level (ISO base media: MP4, MOV, HEIC), as far as they lie in the file.</summary>
    (string? Brand, HashSet<string> Names) Boxes()
    {
        var (brand, names, at) = ((string?)null, new HashSet<string>(), 0L);
        for (var i = 0; i < MostBoxes && At(at, 16) is { Length: >= 8 } head; i++)
        {
            long length = BinaryPrimitives.ReadUInt32BigEndian(head);
            var name = Encoding.Latin1.GetString(head, 4, 4);
            if (length == 1 && head.Length == 16)
                length = BinaryPrimitives.ReadInt64BigEndian(head.AsSpan(8));
            else if (length == 0)
                length = file.Length - at; // the last one goes to the end
            if (length < 8 || length > file.Length - at || !name.All(c => char.IsAsciiLetterOrDigit(c) || c == ' '))
                break;
            if (length > 8)
                names.Add(name);
            if (i == 0 && name == "ftyp" && head.Length >= 12)
                brand = Encoding.Latin1.GetString(head, 8, 4);
            at += length;
        }
        return (brand, names);
    }
}
