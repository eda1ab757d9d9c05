using Microsoft.EntityFrameworkCore.Migrations;
using Quartz;

namespace AfterSales.Workflows.Store;

/// <summary>
/// The tables in which several servers on PostgreSQL share the triggers of the timetable, made by the script that comes with the library that reads them.
/// On SQLite there is one server, which keeps its triggers in memory.
/// </summary>
static class TriggerTables
{
    public const string Prefix = "qrtz_";

    /// <summary>What the servers that share the triggers call themselves together.</summary>
    public const string Timetable = "timetable";

    public const string Script = "Quartz.Impl.AdoJobStore.Schema.create_postgres.sql";

    public static void Create(MigrationBuilder migration)
    {
        if (migration.ActiveProvider!.EndsWith("Sqlite", StringComparison.Ordinal))
            return;
        using var reader = new StreamReader(typeof(IScheduler).Assembly.GetManifestResourceStream(Script)
            ?? throw new InvalidOperationException($"Quartz has no script {Script} any more."));
        migration.Sql(reader.ReadToEnd().Replace("{0}", Prefix, StringComparison.Ordinal).Replace("{1}", Prefix, StringComparison.Ordinal));
    }
}
