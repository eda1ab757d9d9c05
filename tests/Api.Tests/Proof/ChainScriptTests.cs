using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Text;
using AfterSales.Domain.People;
using AfterSales.TestBed;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Api.Tests.Proof;

/// <summary>The script that auditors run recomputes the chains in another language, from the API's answers alone.</summary>
public sealed class ChainScriptTests
{
    [Fact]
    public async Task The_script_finds_every_history_whole_until_one_byte_of_an_old_row_is_changed()
    {
        await using var shop = new ApiShop();
        await shop.InitializeAsync();
        var cases = new List<Guid>();
        for (var no = 0; no < 3; no++)
            cases.Add(await CaseWithNotesAsync(shop));
        var (exitCode, output) = await VerifyAsync(shop);
        Assert.Equal((0, "3 histories recomputed, 0 broken"), (exitCode, output));

        await ChangeOneByteAsync(shop, cases[1], sequence: 3);
        (exitCode, output) = await VerifyAsync(shop);
        Assert.Equal(1, exitCode);
        Assert.Matches($"^BROKEN [^ ]+ {cases[1]}: row 3: its content does not give its hash\n3 histories recomputed, 1 broken$", output);
        Assert.Equal((0, "1 histories recomputed, 0 broken"), await VerifyAsync(shop, $"{cases[0]}"));

        var check = (await shop.As(Role.Supervisor).GetAsync("/api/audit/chain")).Is(HttpStatusCode.OK).Json;
        var found = Assert.Single(check.GetProperty("breaks").EnumerateArray());
        Assert.Equal((false, cases[1], 3), (check.GetProperty("whole").GetBoolean(), found.GetProperty("caseId").GetGuid(), found.GetProperty("sequence").GetInt32()));
    }

    [Fact]
    public async Task The_script_recomputes_signatures_and_finds_the_payee_that_was_exchanged()
    {
        await using var shop = new ApiShop();
        await shop.InitializeAsync();
        var walk = await CaseWalk.OpenAsync(shop, order: await shop.HasOrderAsync(with: o => o with { BuyerAccount = "buyer@example.com" }));
        var voucher = await walk.ToVoucherAsync();
        await walk.DoAsync(shop.As(Role.Agent), "vouchers", voucher, "Sign", 1);
        string[] finance = [shop.Address.OriginalString, "Finance1", ApiShop.Password];
        Assert.Equal((0, "1 histories recomputed, 0 broken"), await RunAsync(finance));
        var (exitCode, output) = await VerifyAsync(shop);
        Assert.Equal(0, exitCode);
        Assert.Contains("1 signatures cover a payee that only finance sees whole", output, StringComparison.Ordinal);

        await shop.AsksAsync(db => db.Database.ExecuteSqlRawAsync("""UPDATE "Vouchers" SET "Payee" = 'thief@example.com'"""));
        (exitCode, output) = await RunAsync(finance);
        Assert.Equal(1, exitCode);
        Assert.Matches("^BROKEN [^ ]+ [^ ]+: voucher SH[0-9]+ has another content than was signed\n", output);
    }

    [Fact]
    public async Task The_script_says_so_when_it_cannot_ask()
    {
        await using var shop = new ApiShop();
        await shop.InitializeAsync();
        var (exitCode, output) = await RunAsync(shop.Address.OriginalString, "Supervisor1", "not-the-password");
        Assert.Equal((2, "/api/session: 401"), (exitCode, output[..17]));
        Assert.Equal(2, (await RunAsync(shop.Address.OriginalString)).ExitCode);
    }

    /// <summary>Five rows; texts of every width, a quote, an emoji, and a key.</summary>
    static async Task<Guid> CaseWithNotesAsync(ApiShop shop)
    {
        var order = await shop.HasOrderAsync();
        var opened = await shop.As(Role.Agent).PostAsync("/api/cases", new { orderId = order.Id, kind = "LateDelivery", buyerMessage = "还没到 \"三天\"了 🙏" });
        var id = opened.Is(HttpStatusCode.Created).Id;
        var seen = 1;
        foreach (var text in new[] { "plain", "带\t制表符\\和“引号”", "𠮷野家 é e\u0301", "<b>&amp;\u2028</b>" })
            seen = (await shop.As(Role.Agent).PostAsync($"/api/cases/{id}/notes", new { text }, seen)).Is(HttpStatusCode.OK).Version;
        return id;
    }

    static async Task ChangeOneByteAsync(ApiShop shop, Guid caseId, int sequence)
    {
        await using var db = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(shop.DataFolder, "aftersales.db"), Pooling = false }.ConnectionString);
        await db.OpenAsync(TestContext.Current.CancellationToken);
        await using var change = db.CreateCommand();
        change.CommandText = """
            DROP TRIGGER "History_NoUpdate";
            UPDATE "History" SET "Detail" = replace("Detail", '制', '刷') WHERE "CaseId" = $case AND "Sequence" = $sequence;
            """;
        change.Parameters.AddWithValue("$case", caseId.ToByteArray(bigEndian: true));
        change.Parameters.AddWithValue("$sequence", sequence);
        Assert.Equal(1, await change.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }

    static Task<(int ExitCode, string Output)> VerifyAsync(ApiShop shop, params string[] onlyCase) =>
        RunAsync([shop.Address.OriginalString, "Supervisor1", ApiShop.Password, .. onlyCase]);

    /// <summary>Needs Node, which CI has; elsewhere the test is skipped where there is none.</summary>
    static async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        using var node = new Process
        {
            StartInfo = new("node", [RepoFiles.At("docs", "verify-chain.mjs"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 },
        };
        try
        {
            node.Start();
        }
        catch (Win32Exception) when (!Scale.Full)
        {
            Assert.Skip("no node on the PATH: docs/verify-chain.mjs was not run");
        }
        var errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (node.ExitCode, (output + await errors).Trim());
    }
}
