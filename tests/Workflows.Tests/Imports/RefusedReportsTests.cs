using System.IO.Compression;
using System.Text;
using AfterSales.Workflows.Imports;
using Xunit;

namespace AfterSales.Workflows.Tests.Imports;

public sealed class RefusedReportsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\r\n \r\n,,\n")]
    public async Task An_empty_file_is_refused(string text) => Assert.Equal("emptyFile", await Reports.RefusalAsync(text));

    [Fact]
    public async Task A_file_without_a_required_column_is_refused_and_the_columns_are_named()
    {
        var refused = Assert.IsType<ReportRefused>(Assert.Single(await Reports.ReadAsync("订单编号,总金额,退款金额\n1,2,3\n")));
        Assert.Equal("missingColumn", refused.Code);
        Assert.Equal("缺少列：买家实际支付金额、订单创建时间", refused.Zh);
    }

    [Fact]
    public async Task A_column_that_stands_twice_is_refused()
        => Assert.Equal("duplicateColumn", await Reports.RefusalAsync(Reports.Header + ",总金额 \n"));

    [Fact]
    public async Task A_spreadsheet_an_archive_and_a_web_page_are_refused()
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
            archive.CreateEntry("xl/workbook.xml");
        Assert.Equal("notCsv", await Reports.RefusalAsync(zip.ToArray()));
        Assert.Equal("notCsv", await Reports.RefusalAsync([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]));
        Assert.Equal("notCsv", await Reports.RefusalAsync("<table><tr><td>订单编号</td></tr></table>"));
    }

    [Fact]
    public async Task A_header_in_another_encoding_is_refused()
    {
        Assert.Equal("unreadableEncoding", await Reports.RefusalAsync([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Reports.Header)]));
        Assert.Equal("unreadableEncoding", await Reports.RefusalAsync(Encoding.BigEndianUnicode.GetBytes(Reports.Header)));
        Assert.Equal("unreadableEncoding", await Reports.RefusalAsync([.. Encoding.UTF8.Preamble, .. Reports.Gb18030.GetBytes(Reports.Header)]));
    }

    [Fact]
    public async Task A_header_without_an_end_is_refused()
        => Assert.Equal("unreadableHeader", await Reports.RefusalAsync("\"订单编号,总金额,买家实际支付金额,订单创建时间\n1,2,3,4\n"));

    [Fact]
    public async Task A_report_without_rows_has_no_entries() => Assert.Empty(await Reports.ReadAsync(Reports.Header + "\n"));

    [Fact]
    public async Task A_report_is_read_once()
    {
        var report = new OrderReport(new MemoryStream());
        await foreach (var _ in report.ReadAsync(TestContext.Current.CancellationToken)) { }
        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (var _ in report.ReadAsync(TestContext.Current.CancellationToken)) { }
        });
    }
}
