using System.Text.Json;

namespace AfterSales.Web.Tests;

/// <summary>The voucher of a case that a test made.</summary>
public sealed class FreshVoucher
{
    readonly Workplace workplace;

    FreshVoucher(Workplace workplace, JsonElement voucher)
    {
        this.workplace = workplace;
        (Id, Number, Version) = (voucher.GetProperty("id").GetGuid(), voucher.GetProperty("number").GetString()!, voucher.GetProperty("version").GetInt32());
        Fen = voucher.GetProperty("amountFen").GetInt64();
    }

    public Guid Id { get; }
    public string Number { get; }
    public long Fen { get; }
    public int Version { get; private set; }

    /// <summary>What stands on the statement beside its payment.</summary>
    public async Task<string> RemarkAsync() => (await workplace.AskAsync("supervisor1", $"/api/vouchers/{Id}")).GetProperty("voucher").GetProperty("remark").GetString()!;
    public string Page => $"/vouchers/{Id}";

    public static async Task<FreshVoucher> FindAsync(Workplace workplace, string by, Guid id) =>
        new(workplace, (await workplace.AskAsync(by, $"/api/vouchers/{id}")).GetProperty("voucher"));

    public async Task MoveAsync(string by, string move, object? inputs = null) =>
        Version = (await workplace.DoAsync(by, $"/api/vouchers/{Id}/moves/{move}", inputs ?? new { }, Version)).GetProperty("version").GetInt32();
}
