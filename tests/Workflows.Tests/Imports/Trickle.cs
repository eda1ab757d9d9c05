namespace AfterSales.Workflows.Tests.Imports;

/// <summary>Gives bytes a few at a time, as a slow network does.</summary>
sealed class Trickle(byte[] bytes, int atATime) : MemoryStream(bytes)
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        => base.ReadAsync(buffer[..Math.Min(atATime, buffer.Length)], cancellationToken);
}
