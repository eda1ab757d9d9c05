namespace AfterSales.Api.Tests;

/// <summary>Small files that begin like what they are; each is another one.</summary>
public static class Photos
{
    static int made;

    public static byte[] Jpeg() => [0xFF, 0xD8, 0xFF, 0xE0, .. Guid.CreateVersion7(DateTimeOffset.UnixEpoch).ToByteArray(), .. BitConverter.GetBytes(Interlocked.Increment(ref made))];

    public static byte[] Png() => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. BitConverter.GetBytes(Interlocked.Increment(ref made))];
}
