using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace AfterSales.Workflows.Store;

/// <summary>
/// One table as <see cref="Commit"/> writes it: its statements as text, made once from the mapping. Plain statements in an order of our choosing instead of
/// a change tracker's: a commit is the hottest path of the product, and which failure comes first tells what became of it.
/// </summary>
sealed class StoredTable
{
    readonly ISqlGenerationHelper sql;
    readonly string name;
    readonly IProperty[] inserted;
    readonly IProperty[] changed;
    readonly IProperty[] key;
    readonly IProperty? token;
    readonly string insert;
    readonly string update;

    public StoredTable(IEntityType table, ISqlGenerationHelper sql)
    {
        this.sql = sql;
        name = sql.DelimitIdentifier(table.GetTableName()!);
        key = [.. table.FindPrimaryKey()!.Properties];
        token = table.GetProperties().FirstOrDefault(p => p.IsConcurrencyToken);
        inserted = [.. table.GetProperties().Where(p => p.ValueGenerated != ValueGenerated.OnAdd && !p.IsShadowProperty())];
        changed = [.. inserted.Where(p => !key.Contains(p) && p.GetAfterSaveBehavior() == PropertySaveBehavior.Save)];
        insert = $"INSERT INTO {name} ({string.Join(", ", inserted.Select(Column))}) VALUES ({string.Join(", ", inserted.Select((_, i) => $"@p{i}"))})";
        update = Update(changed, (column, value) => $"{column} = {value}", token is null ? key : [.. key, token]);
    }

    public Statement Insert(object row) => new(insert, [.. inserted.Select(p => (p, Value(p, row)))]);

    /// <summary>Everything that may change, where the row is still as it was seen.</summary>
    public Statement Update(object row, object seen) =>
        new(update, [.. changed.Concat(key).Select(p => (p, Value(p, row))), (token!, seen)]);

    /// <summary>Everything that may change, of a row that another one in the same commit guards.</summary>
    public Statement Replace(object row) => new(update, [.. changed.Concat(key).Select(p => (p, Value(p, row)))]);

    /// <summary>Adds the amounts to the columns of the same name, in the database; where amounts were seen, only if they are still so.</summary>
    public Statement Add(object id, IReadOnlyList<(string Column, long Fen)> amounts, IReadOnlyList<(string Column, long Fen)> seen)
    {
        var columns = amounts.Where(a => a.Fen != 0).Select(Amount).ToArray();
        var still = seen.Select(Amount).ToArray();
        return new(Update([.. columns.Select(c => c.Property)], (column, value) => $"{column} = {column} + {value}", [key[0], .. still.Select(c => c.Property)]),
            [.. columns.Select(c => (c.Property, (object?)c.Fen)), (key[0], id), .. still.Select(c => (c.Property, (object?)c.Fen))]);

        (IProperty Property, long Fen) Amount((string Column, long Fen) a) => (inserted.First(p => p.Name == a.Column), a.Fen);
    }

    string Update(IProperty[] set, Func<string, string, string> assign, IProperty[] where) =>
        $"UPDATE {name} SET {string.Join(", ", set.Select((p, i) => assign(Column(p), $"@p{i}")))}"
        + $" WHERE {string.Join(" AND ", where.Select((p, i) => $"{Column(p)} = @p{set.Length + i}"))}";

    string Column(IProperty property) => sql.DelimitIdentifier(property.GetColumnName());

    static object? Value(IProperty property, object row) => property.GetGetter().GetClrValue(row);
}

/// <summary>One statement with its values; must touch exactly one row.</summary>
sealed record Statement(string Sql, IReadOnlyList<(IProperty Column, object? Value)> Values)
{
    public void Fill(DbParameterCollection parameters, DbCommand maker)
    {
        for (var i = 0; i < Values.Count; i++)
        {
            var (column, value) = Values[i];
            parameters.Add(column.GetRelationalTypeMapping().CreateParameter(maker, $"@p{i}", value, column.IsNullable));
        }
    }

    /// <summary>A value as its column holds it.</summary>
    public object? Stored(int i)
    {
        var (column, value) = Values[i];
        return value is not null && column.GetRelationalTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
    }
}
