using Microsoft.EntityFrameworkCore.Migrations;

namespace AfterSales.Workflows.Store;

/// <summary>
/// The two limits of an order and "never paid twice", held by the database under any concurrency. They bind what *we* do: a statement that raises our own
/// sum. What the platform returned is recorded even where it breaks the limit, and what we give up or turn from reserved into paid raises nothing.
/// </summary>
static class MoneyLimits
{
    /// <summary>Name of the refusal, as both databases report it.</summary>
    public const string OverLimit = "OrderMoney_OverLimit";

    /// <summary>Name of the index, as both databases report it.</summary>
    public const string PaidTwice = "IX_Vouchers_PaidTwice";

    /// <summary>Name of the check that no sum of an order falls below nothing, which happens to who lost a race: what is taken back is gone already.</summary>
    public const string NoNegative = "CK_OrderMoney_NoNegative";

    public static void Create(MigrationBuilder migration)
    {
        var sqlite = migration.ActiveProvider!.EndsWith("Sqlite", StringComparison.Ordinal);
        migration.Sql(PaidTwiceIndex(sqlite ? "x''" : "'00000000-0000-0000-0000-000000000000'"));
        foreach (var sql in sqlite ? Sqlite() : Postgres())
            migration.Sql(sql);
    }

    // an index takes two NULLs for different: a voucher for the whole order has the empty line; coupons move no money
    static string PaidTwiceIndex(string noLine) => $"""
        CREATE UNIQUE INDEX "{PaidTwice}" ON "Vouchers" ("OrderId", coalesce("LineId", {noLine}), "Basis", "Remedy", "AmountFen")
        WHERE "Live" AND "Remedy" <> 'Coupon';
        """;

    const string Ours = """NEW."ReservedFen" + NEW."PaidOutFen" """;
    const string Costs = """NEW."CostReservedFen" + NEW."CostPaidFen" """;
    const string TooMuch = $"""{Ours} + NEW."PlatformFen" > NEW."PaidFen" """;
    const string TooCostly = $"""({Costs} > NEW."CostCapFen" OR NEW."PaidFen" = 0)""";
    const string Raised = $"""({Ours} > OLD."ReservedFen" + OLD."PaidOutFen" AND {TooMuch}) OR ({Costs} > OLD."CostReservedFen" + OLD."CostPaidFen" AND {TooCostly})""";
    const string Begun = $"""({Ours} > 0 AND {TooMuch}) OR ({Costs} > 0 AND {TooCostly})""";

    static IEnumerable<string> Sqlite() =>
    [
        $"""CREATE TRIGGER "OrderMoney_LimitOnUpdate" BEFORE UPDATE ON "OrderMoney" WHEN {Raised} BEGIN SELECT RAISE(ABORT, '{OverLimit}'); END;""",
        $"""CREATE TRIGGER "OrderMoney_LimitOnInsert" BEFORE INSERT ON "OrderMoney" WHEN {Begun} BEGIN SELECT RAISE(ABORT, '{OverLimit}'); END;""",
    ];

    static IEnumerable<string> Postgres() =>
    [
        $"""
        CREATE OR REPLACE FUNCTION order_money_over_limit() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION 'over the limit of the order' USING ERRCODE = 'check_violation', CONSTRAINT = '{OverLimit}';
        END $$;
        """,
        $"""CREATE TRIGGER "OrderMoney_LimitOnUpdate" BEFORE UPDATE ON "OrderMoney" FOR EACH ROW WHEN ({Raised}) EXECUTE FUNCTION order_money_over_limit();""",
        $"""CREATE TRIGGER "OrderMoney_LimitOnInsert" BEFORE INSERT ON "OrderMoney" FOR EACH ROW WHEN ({Begun}) EXECUTE FUNCTION order_money_over_limit();""",
    ];
}
