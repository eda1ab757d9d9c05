using System.Text.Json;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AfterSales.Workflows.Store.Mapping;

/// <summary>An instant as milliseconds since 1970 UTC: both databases order and compare it as what it is.</summary>
sealed class Milliseconds() : ValueConverter<DateTimeOffset, long>(at => at.ToUnixTimeMilliseconds(), ms => DateTimeOffset.FromUnixTimeMilliseconds(ms));

/// <summary>A state as its code.</summary>
sealed class StateCode() : ValueConverter<State, string>(state => state.Code, code => States.Get(code));

/// <summary>An id as 16 bytes in the order people read it, so that newer ids (version 7) come later in every index. SQLite only: PostgreSQL has uuid.</summary>
sealed class IdBytes() : ValueConverter<Guid, byte[]>(id => id.ToByteArray(true), bytes => new Guid(bytes, true));

/// <summary>A list that is read and written as a whole, as JSON text.</summary>
sealed class JsonList<T>() : ValueConverter<IReadOnlyList<T>, string>(
    list => JsonSerializer.Serialize(list, Detail.Json), json => JsonSerializer.Deserialize<IReadOnlyList<T>>(json, Detail.Json)!);

/// <summary>Limits as JSON text; a limit that came later than the row reads as its default.</summary>
sealed class LimitsJson() : ValueConverter<Limits, string>(
    limits => JsonSerializer.Serialize(limits, Detail.Json), json => JsonSerializer.Deserialize<Limits>(json, Detail.Json)!);

/// <summary>Two lists are the same when their items are; they are immutable, so a snapshot is the list itself.</summary>
sealed class SameItems<T>() : ValueComparer<IReadOnlyList<T>>(
    (a, b) => ReferenceEquals(a, b) || (a != null && b != null && a.SequenceEqual(b)),
    list => list.Aggregate(0, (hash, item) => HashCode.Combine(hash, item)),
    list => list);
