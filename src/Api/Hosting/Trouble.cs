using System.Data.Common;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace AfterSales.Api.Hosting;

/// <summary>
/// What keeps the program from working and is no bug of it, in one line with the real reason: a folder that cannot be written, a database that does not
/// answer or has another version's tables, a port that is taken. Anything else is a bug and shows where.
/// </summary>
public static class Trouble
{
    /// <summary>The line for the terminal; null where the failure is none of these.</summary>
    public static string? Of(Exception failure)
    {
        var causes = CausesOf(failure).ToList();
        var reason = string.Join(": ", causes.Where(c => c is DbException or SocketException or IOException or UnauthorizedAccessException)
            .Select(c => c.Message.ReplaceLineEndings(" ").TrimEnd('.', ' ')).Distinct());
        return causes switch
        {
            _ when causes.OfType<AddressInUseException>().Any() =>
                $"{failure.Message.TrimEnd('.')}: stop the other program, or choose another address with --urls",
            _ when causes.OfType<DbException>().Any() => $"数据库无法使用 the database cannot be used: {reason}",
            [IOException or UnauthorizedAccessException, ..] => $"无法读写 cannot read or write: {reason}",
            [UnusableException or FormatException or InvalidDataException, ..] => failure.Message,
            _ => null,
        };
    }

    static IEnumerable<Exception> CausesOf(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
            yield return cause;
    }
}
