using System.Data.Common;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Xunit;

namespace AfterSales.Api.Tests.Proof;

/// <summary>
/// The books judged from outside, in SQL of its own that shares nothing with the product: histories, versions, messages, deadlines, ledger and sums all tell
/// the same story. Each question selects what breaks it. Covers what a storm does (service complaints, outgoing parcels).
/// </summary>
static partial class Books
{
    const string Subjects = """
        (SELECT "Id", "CaseId", "State", "Version", "EnteredAt" FROM "Cases" UNION ALL SELECT "Id", "CaseId", "State", "Version", "EnteredAt" FROM "Vouchers"
         UNION ALL SELECT "Id", "CaseId", "State", "Version", "EnteredAt" FROM "Parcels")
        """;

    const string Ended = "('Closed', 'Reconciled', 'Reversed', 'Voided', 'Delivered', 'Cancelled', 'Failed')";
    const string Refunds = "('RefundOnly', 'PartialRefund', 'ReturnRefund')";
    const string Returned = "('CashCompensation', 'RefundOnly', 'PartialRefund', 'ReturnRefund', 'PriceDifference')";
    const string Costs = "('ReturnFreight', 'GiftValue')";
    const string SetAside = "('AwaitingApproval', 'Signed', 'ReceivedByFinance')";
    const string PaidOut = "('Paid', 'Reconciled')";

    static readonly (string Rule, string Breaks)[] Questions =
    [
        ("a history counts 1, 2, 3... up to the case's sequence", """
            SELECT c."Number" FROM "Cases" c LEFT JOIN (SELECT "CaseId", COUNT(*) AS n, MIN("Sequence") AS lo, MAX("Sequence") AS hi FROM "History" GROUP BY "CaseId") h
            ON h."CaseId" = c."Id" WHERE coalesce(h.n, 0) <> c."Sequence" OR h.lo <> 1 OR h.hi <> c."Sequence"
            """),
        ("each row carries the hash of the one before, the case that of the last", """
            SELECT c."Number" FROM "Cases" c JOIN "History" h ON h."CaseId" = c."Id" LEFT JOIN "History" b ON b."CaseId" = h."CaseId" AND b."Sequence" = h."Sequence" - 1
            WHERE h."PreviousHash" <> coalesce(b."Hash", '') OR (h."Sequence" = c."Sequence" AND h."Hash" <> c."HeadHash")
            """),
        ("a case's version counts what happened in it", """
            SELECT c."Number" FROM "Cases" c WHERE c."Version" <> (SELECT COUNT(*) FROM "History" h WHERE h."CaseId" = c."Id" AND h."Kind" <> 'Refusal')
            """),
        ("the version of a voucher or parcel counts what happened to it", $"""
            SELECT ID(s."Id") FROM {Subjects} s WHERE s."Id" <> s."CaseId"
            AND s."Version" <> (SELECT COUNT(*) FROM "History" h WHERE h."SubjectId" = s."Id" AND h."Kind" <> 'Refusal')
            """),
        ("everything stands where its history left it", $"""
            SELECT ID(s."Id") FROM {Subjects} s LEFT JOIN "History" h ON h."SubjectId" = s."Id"
            AND h."Sequence" = (SELECT MAX(l."Sequence") FROM "History" l WHERE l."CaseId" = s."CaseId" AND l."SubjectId" = s."Id") WHERE coalesce(h."To", '') <> s."State"
            """),
        ("what a history tells of is there", $"""
            SELECT ID(h."SubjectId") FROM "History" h WHERE NOT EXISTS (SELECT 1 FROM {Subjects} s WHERE s."Id" = h."SubjectId" AND s."CaseId" = h."CaseId")
            """),
        ("each history row has its one message", """
            SELECT ID(h."CaseId") FROM "History" h LEFT JOIN "Outbox" o ON o."CaseId" = h."CaseId" AND o."Sequence" = h."Sequence" AND o."Act" = h."Act" AND o."Version" = h."Version"
            GROUP BY h."CaseId", h."Sequence" HAVING COUNT(o."Id") <> 1
            """),
        ("each message has its history row", """
            SELECT ID(o."CaseId") FROM "Outbox" o LEFT JOIN "History" h ON h."CaseId" = o."CaseId" AND h."Sequence" = o."Sequence" WHERE h."CaseId" IS NULL
            """),
        ("each file has its history row and each such row its file", """
            SELECT c."Number" FROM "Cases" c WHERE (SELECT COUNT(*) FROM "Evidence" e WHERE e."CaseId" = c."Id")
            <> (SELECT COUNT(*) FROM "History" h WHERE h."CaseId" = c."Id" AND h."Act" = 'Attach')
            """),
        ("an open deadline is one of the present state, and what has ended has none", $"""
            SELECT ID(d."Id") FROM "Dues" d LEFT JOIN {Subjects} s ON s."Id" = d."SubjectId"
            WHERE d."State" = 'Open' AND (s."Id" IS NULL OR d."Code" NOT LIKE s."State" || '/%' OR s."State" IN {Ended} OR d."EndedAt" IS NOT NULL)
            """),
        ("a state that waits has its deadline since it was entered", $"""
            SELECT ID(s."Id") FROM {Subjects} s WHERE s."State" NOT IN {Ended} AND s."State" <> 'Remedying' AND NOT EXISTS
            (SELECT 1 FROM "Dues" d WHERE d."SubjectId" = s."Id" AND d."State" <> 'Cancelled' AND d."Since" = s."EnteredAt" AND d."Code" LIKE s."State" || '/%')
            """),
        ("a remedy under way has a part that runs", $"""
            SELECT c."Number" FROM "Cases" c WHERE c."State" = 'Remedying' AND NOT EXISTS
            (SELECT 1 FROM {Subjects} s WHERE s."CaseId" = c."Id" AND s."Id" <> c."Id" AND s."State" NOT IN {Ended})
            """),
        ("a deadline that fired did so in one history row", """
            SELECT ID(d."Id") FROM "Dues" d LEFT JOIN "History" h ON h."DueId" = d."Id" GROUP BY d."Id", d."State" HAVING COUNT(h."DueId") <> CASE d."State" WHEN 'Fired' THEN 1 ELSE 0 END
            """),
        ("a voucher's entries are those of its state, of its amount", $"""
            SELECT v."Number" FROM "Vouchers" v LEFT JOIN (SELECT "SourceId", MIN("AmountFen") AS lo, MAX("AmountFen") AS hi,
            SUM(CASE "Kind" WHEN 'Accrual' THEN 1000 WHEN 'Release' THEN 100 WHEN 'Payment' THEN 10 WHEN 'Reversal' THEN 1 ELSE 100000 END) AS kinds
            FROM "Ledger" GROUP BY "SourceId") l ON l."SourceId" = v."Id" WHERE l.lo <> v."AmountFen" OR l.hi <> v."AmountFen" OR coalesce(l.kinds, 0) <> CASE
            WHEN v."Channel" = 'Coupon' THEN CASE v."State" WHEN 'Reconciled' THEN 10 ELSE 0 END
            WHEN v."State" IN ('Signed', 'ReceivedByFinance') THEN 1000 WHEN v."State" IN {PaidOut} THEN 1010 WHEN v."State" = 'Reversed' THEN 1012
            WHEN v."State" = 'Voided' AND EXISTS (SELECT 1 FROM "History" h WHERE h."SubjectId" = v."Id" AND h."To" = 'Signed') THEN 1100 ELSE 0 END
            """),
        ("a voucher's entries are between its accounts", $"""
            SELECT v."Number" FROM "Ledger" l JOIN "Vouchers" v ON v."Id" = l."SourceId" WHERE l."Kind" || ' ' || l."Debit" || ' ' || l."Credit" NOT IN (
            'Accrual ' || CASE WHEN v."Remedy" IN {Refunds} THEN 'SalesReturns' ELSE 'AfterSalesExpense' END || ' CompensationPayable',
            'Release CompensationPayable ' || CASE WHEN v."Remedy" IN {Refunds} THEN 'SalesReturns' ELSE 'AfterSalesExpense' END,
            'Reversal CompensationPayable ' || CASE WHEN v."Remedy" IN {Refunds} THEN 'SalesReturns' ELSE 'AfterSalesExpense' END,
            'Reversal AlipayBalance CompensationPayable',
            CASE v."Channel" WHEN 'Coupon' THEN 'Payment CouponsGranted CouponsOutstanding' ELSE 'Payment CompensationPayable AlipayBalance' END)
            """),
        ("every entry comes from a voucher or a payment of the platform", """
            SELECT ID(l."Id") FROM "Ledger" l WHERE NOT EXISTS (SELECT 1 FROM "Vouchers" v WHERE v."Id" = l."SourceId" AND v."OrderId" = l."OrderId" AND v."CaseId" = l."CaseId")
            AND NOT EXISTS (SELECT 1 FROM "PlatformPayments" p WHERE p."Id" = l."SourceId" AND p."OrderId" = l."OrderId")
            """),
        ("a payment of the platform has its one entry, insurance none", """
            SELECT p."Number" FROM "PlatformPayments" p LEFT JOIN "Ledger" l ON l."SourceId" = p."Id" AND l."AmountFen" = p."AmountFen"
            GROUP BY p."Number", p."Kind" HAVING COUNT(l."Id") <> CASE p."Kind" WHEN 'FreightInsurance' THEN 0 ELSE 1 END
            """),
        ("an order's sums are those of its vouchers and the platform's payments", $"""
            SELECT ID(m."OrderId") FROM "OrderMoney" m LEFT JOIN (SELECT "OrderId",
            SUM(CASE WHEN "Remedy" IN {Returned} AND "State" IN {SetAside} THEN "AmountFen" ELSE 0 END) AS reserved,
            SUM(CASE WHEN "Remedy" IN {Returned} AND "State" IN {PaidOut} THEN "AmountFen" ELSE 0 END) AS paid,
            SUM(CASE WHEN "Remedy" IN {Costs} AND "State" IN {SetAside} THEN "AmountFen" ELSE 0 END) AS costreserved,
            SUM(CASE WHEN "Remedy" IN {Costs} AND "State" IN {PaidOut} THEN "AmountFen" ELSE 0 END) AS costpaid FROM "Vouchers" GROUP BY "OrderId") v ON v."OrderId" = m."OrderId"
            WHERE m."ReservedFen" <> coalesce(v.reserved, 0) OR m."PaidOutFen" <> coalesce(v.paid, 0) OR m."CostReservedFen" <> coalesce(v.costreserved, 0)
            OR m."CostPaidFen" <> coalesce(v.costpaid, 0) OR m."PlatformFen" <> coalesce((SELECT SUM(p."AmountFen") FROM "PlatformPayments" p
            WHERE p."OrderId" = m."OrderId" AND p."Kind" <> 'FreightInsurance' AND p."TakenBackAt" IS NULL), 0)
            """),
        ("we never give more than was paid, nor costs above their cap", """
            SELECT ID("OrderId") FROM "OrderMoney" WHERE "ReservedFen" + "PaidOutFen" > "PaidFen" OR "CostReservedFen" + "CostPaidFen" > "CostCapFen"
            """),
        ("what was done under a key has its answer", """
            SELECT h."Key" FROM "History" h WHERE h."Key" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Answers" a WHERE a."Key" = h."Key")
            """),
    ];

    /// <summary>Asks everything, and whether the files are there that are named. Fails with every rule that is broken and by what.</summary>
    public static async Task CheckAsync(RealShop shop)
    {
        await using var db = await shop.OpenDatabaseAsync();
        var wrong = new List<string>();
        foreach (var (rule, breaks) in Questions)
            wrong.AddRange((await db.ReadAsync(breaks)).Select(row => $"{rule}: not {row[0]}"));
        if (!shop.OnPostgres)
            wrong.AddRange((await db.ReadAsync("SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'")).Select(row => $"SQLite: {row[0]}"));
        foreach (var sha256 in (await db.ReadAsync("SELECT DISTINCT \"Sha256\" FROM \"Evidence\"")).Select(row => (string)row[0]!))
            if (!await IsWholeAsync(Path.Combine(shop.DataFolder, "evidence", sha256[..2], sha256[2..]), sha256))
                wrong.Add($"the file {sha256} is missing or torn");
        Assert.Empty(wrong);
    }

    /// <summary>The rows of a query; `ID(column)` stands for an id as 32 hex digits in either database.</summary>
    public static async Task<List<object?[]>> ReadAsync(this DbConnection db, string sql)
    {
        await using var command = db.CreateCommand();
        command.CommandText = Id().Replace(sql, db is SqliteConnection ? "lower(hex($1))" : "replace(CAST($1 AS text), '-', '')");
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<object?[]>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))]);
        return rows;
    }

    static async Task<bool> IsWholeAsync(string path, string sha256) =>
        File.Exists(path) && Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken))) == sha256;

    [GeneratedRegex(@"\bID\(([^()]+)\)")]
    private static partial Regex Id();
}
