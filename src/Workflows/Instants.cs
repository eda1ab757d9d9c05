namespace AfterSales.Workflows;

/// <summary>The instant of an act. The database keeps milliseconds, so rules are judged by milliseconds too: what is read back equals what was written.</summary>
static class Instants
{
    extension(TimeProvider time)
    {
        public DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
    }
}
