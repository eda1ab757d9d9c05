using System.Text.Json;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;

namespace AfterSales.Domain.Money;

/// <summary>
/// What somebody put their name to: the SHA-256 over everything that makes a voucher what it is, with the files its basis rested on. It stands on the voucher
/// and, chained, in the history row of the signing, so that neither can be altered unseen (the recipe is in docs/finance-and-audit.md).
/// </summary>
public static class Signature
{
    const string Currency = "CNY";

    /// <summary>The voucher as it is signed now: who asked is who signs, where nobody asked before.</summary>
    internal static Voucher Give(Voucher voucher, Facts facts)
    {
        var signed = voucher with { RequestedBy = voucher.RequestedBy ?? facts.Actor.UserId, SignedBy = facts.Actor.UserId, SignedAt = facts.Now };
        return signed with { Signature = Of(signed, FilesIn(facts.File.History)) };
    }

    /// <summary>Taking this row is signing.</summary>
    internal static bool IsGivenBy(Row row) => row.Effects.Contains(Effects.Accrue);

    /// <param name="files">SHA-256s of the case's files, in the order they were attached.</param>
    public static string Of(Voucher v, IEnumerable<string> files) => HashChain.HashOf(
    [
        v.Number, $"{v.ShopId}", $"{v.CaseId}", $"{v.OrderId}", $"{v.LineId}", $"{v.Remedy}", $"{v.Channel}", $"{v.Basis}", HashChain.Number(v.AmountFen), Currency,
        v.Payee ?? "", $"{v.Party}", v.Remark ?? "", $"{v.ProposedBy}", $"{v.RequestedBy}", $"{v.SignedBy}",
        v.SignedAt is { } at ? HashChain.Number(at.ToUnixTimeMilliseconds()) : "", .. files,
    ]);

    /// <summary>The files that were attached by these rows of a case's history.</summary>
    public static IReadOnlyList<string> FilesIn(IEnumerable<HistoryRow> history) =>
        [.. history.Where(h => h is { Kind: HistoryKind.Deed, Act: Deeds.Attach }).Select(h => TextIn(h.Detail, "sha256") ?? "")];

    /// <summary>Why the stored voucher is not what its history says was signed; null where it is.</summary>
    /// <param name="history">Rows of the case, oldest first.</param>
    public static string? Wrong(Voucher voucher, IReadOnlyList<HistoryRow> history)
    {
        var last = history.LastOrDefault(h => h.SubjectId == voucher.Id && h.Kind == HistoryKind.Move && (Gives(h.Act) || Takes(h.Act)));
        if (last is null || Takes(last.Act))
            return voucher.Signature is null ? null : "carries a signature that its history does not tell of";
        if (voucher.Signature is null)
            return "was signed, but carries no signature";
        if (voucher.Signature != TextIn(last.Detail, "signature"))
            return $"carries another signature than row {last.Sequence} of the history";
        return Of(voucher, FilesIn(history.TakeWhile(h => h.Sequence < last.Sequence))) == voucher.Signature ? null
            : "has another content than was signed";
    }

    static bool Gives(string act) => act == Moves.Sign.Code || act == Moves.Approve.Code;

    static bool Takes(string act) => act == Moves.VoidVoucher.Code || act == Moves.Reject.Code;

    static string? TextIn(string detail, string name)
    {
        try
        {
            using var json = JsonDocument.Parse(detail);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String
                ? text.GetString() : null;
        }
        catch (JsonException)
        {
            return null; // not as we write it: the chain check names the row
        }
    }
}
