using System.Text;
using AfterSales.Workflows.Imports;
using Xunit;

namespace AfterSales.Workflows.Tests.Imports;

/// <summary>Measures the memory of the process, so nothing else may run meanwhile.</summary>
[CollectionDefinition(nameof(ReportMemoryTests), DisableParallelization = true)]
[Collection(nameof(ReportMemoryTests))]
public sealed class ReportMemoryTests
{
    [Fact]
    public async Task A_long_report_is_never_held_as_a_whole()
    {
        const int rows = 150_000;
        await using var stream = new EndlessRows(rows);
        var report = new OrderReport(stream);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (read, most) = (0, 0L);
        await foreach (var entry in report.ReadAsync(TestContext.Current.CancellationToken))
        {
            Assert.IsType<GoodRow>(entry);
            if (++read % 50_000 == 0)
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        Assert.Equal(rows, read);
        Assert.True(report.BytesRead > 60_000_000, $"the report should be long, it has {report.BytesRead} bytes");
        Assert.True(most < 16_000_000, $"{most} bytes were held while reading");
    }

    [Fact]
    public async Task A_line_without_an_end_is_not_held()
    {
        await using var stream = new EndlessRows(150_000, withLineBreaks: false);
        var held = -GC.GetTotalMemory(forceFullCollection: true);
        stream.AtTheEnd = () => held += GC.GetTotalMemory(forceFullCollection: true);
        var entries = await Reports.ReadAsync(stream);
        Assert.Equal("unreadableHeader", Assert.IsType<ReportRefused>(Assert.Single(entries)).Code);
        Assert.True(held < 2_000_000, $"{held} bytes were held while reading");
    }

    /// <summary>A report made while it is read.</summary>
    sealed class EndlessRows(int rows, bool withLineBreaks = true) : MemoryStream
    {
        static readonly string Memo = new('长', 120);
        byte[] pending = Encoding.UTF8.GetBytes("订单编号,总金额,买家实际支付金额,订单创建时间,订单备注" + (withLineBreaks ? "\n" : ""));
        int given;
        int row;

        public Action? AtTheEnd { get; set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (given == pending.Length && row < rows)
            {
                pending = Encoding.UTF8.GetBytes($"{++row + 800_000_000_000L},39.5,39.5,2020-02-21 00:00:00,{Memo}" + (withLineBreaks ? "\n" : ""));
                given = 0;
            }

            if (given == pending.Length)
                AtTheEnd?.Invoke();
            var count = Math.Min(buffer.Length, pending.Length - given);
            pending.AsSpan(given, count).CopyTo(buffer.Span);
            given += count;
            return ValueTask.FromResult(count);
        }
    }
}
