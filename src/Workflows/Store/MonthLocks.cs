using Microsoft.EntityFrameworkCore.Migrations;

namespace AfterSales.Workflows.Store;

/// <summary>A closed month is closed: the database takes no entry dated in it, whoever asks. A mistake is reversed in a later month.</summary>
static class MonthLocks
{
    /// <summary>Name of the refusal, as both databases report it.</summary>
    public const string Closed = "Ledger_MonthClosed";

    const string IsClosed = """EXISTS (SELECT 1 FROM "MonthCloses" WHERE "ShopId" = NEW."ShopId" AND "Until" > NEW."At")""";

    public static void Create(MigrationBuilder migration)
    {
        if (migration.ActiveProvider!.EndsWith("Sqlite", StringComparison.Ordinal))
        {
            migration.Sql($"""CREATE TRIGGER "{Closed}" BEFORE INSERT ON "Ledger" WHEN {IsClosed} BEGIN SELECT RAISE(ABORT, '{Closed}'); END;""");
            return;
        }
        migration.Sql($"""
            CREATE OR REPLACE FUNCTION ledger_month_closed() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF {IsClosed} THEN
                    RAISE EXCEPTION 'the month is closed' USING ERRCODE = 'check_violation', CONSTRAINT = '{Closed}';
                END IF;
                RETURN NEW;
            END $$;
            """);
        migration.Sql($"""CREATE TRIGGER "{Closed}" BEFORE INSERT ON "Ledger" FOR EACH ROW EXECUTE FUNCTION ledger_month_closed();""");
    }
}
