using Microsoft.EntityFrameworkCore.Migrations;

namespace AfterSales.Workflows.Store;

/// <summary>
/// What was written to History and Ledger, a dated policy and a closed month stay as they are: both databases refuse to change or delete a row, whoever asks. A mistake is answered by another row.
/// </summary>
static class AppendOnly
{
    static readonly (string Table, string Key)[] Tables = [("History", "\"CaseId\" = NEW.\"CaseId\" AND \"Sequence\" = NEW.\"Sequence\""), ("Ledger", "\"Id\" = NEW.\"Id\""), ("Escalations", "\"Id\" = NEW.\"Id\""),
        ("Policies", "\"Id\" = NEW.\"Id\""), ("BudgetAlerts", "\"ShopId\" = NEW.\"ShopId\" AND \"Month\" = NEW.\"Month\" AND \"Percent\" = NEW.\"Percent\""),
        ("CalendarPasses", "\"ShopId\" = NEW.\"ShopId\" AND \"Calendar\" = NEW.\"Calendar\" AND \"No\" = NEW.\"No\""), ("DiscrepancyMoves", "\"Id\" = NEW.\"Id\""), ("Rosters", "\"Id\" = NEW.\"Id\""), ("StaffChanges", "\"ShopId\" = NEW.\"ShopId\" AND \"Number\" = NEW.\"Number\""), ("HolidayYears", "\"Number\" = NEW.\"Number\""), ("MonthCloses", "\"ShopId\" = NEW.\"ShopId\" AND \"Month\" = NEW.\"Month\"")];

    public static void Create(MigrationBuilder migration)
    {
        var sqlite = migration.ActiveProvider!.EndsWith("Sqlite", StringComparison.Ordinal);
        if (!sqlite)
            migration.Sql(PostgresRefusal);
        foreach (var sql in Tables.SelectMany(t => sqlite ? Sqlite(t.Table, t.Key) : Postgres(t.Table)))
            migration.Sql(sql);
    }

    // INSERT OR REPLACE deletes the old row without asking the DELETE trigger: hence the third
    static IEnumerable<string> Sqlite(string table, string key) =>
    [
        $"""CREATE TRIGGER "{table}_NoUpdate" BEFORE UPDATE ON "{table}" BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;""",
        $"""CREATE TRIGGER "{table}_NoDelete" BEFORE DELETE ON "{table}" BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;""",
        $"""
        CREATE TRIGGER "{table}_NoReplace" BEFORE INSERT ON "{table}" WHEN EXISTS (SELECT 1 FROM "{table}" WHERE {key})
        BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: {table}'); END;
        """,
    ];

    const string PostgresRefusal = """
        CREATE OR REPLACE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
        END $$;
        """;

    static IEnumerable<string> Postgres(string table) =>
    [
        $"""CREATE TRIGGER "{table}_NoChange" BEFORE UPDATE OR DELETE ON "{table}" FOR EACH ROW EXECUTE FUNCTION append_only();""",
        $"""CREATE TRIGGER "{table}_NoTruncate" BEFORE TRUNCATE ON "{table}" FOR EACH STATEMENT EXECUTE FUNCTION append_only();""",
    ];
}
