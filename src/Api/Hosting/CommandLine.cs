using System.Globalization;
using AfterSales.Workflows.Clock;

namespace AfterSales.Api.Hosting;

/// <summary>
/// What was asked for on the command line, read here and not by the framework: there a bare switch swallows the one after it.
/// A wrong line gives <see cref="Wrong"/>, one sentence for the terminal.
/// </summary>
public sealed record CommandLine
{
    public const string Usage = """
        AfterSales [--data DIR] [--empty] [--speed N] [--urls URLS] [--postgres CONNECTION]
        AfterSales demo reset [--data DIR] [--postgres CONNECTION]
        AfterSales import orders|refunds FILE [--shop NAME] [--data DIR] [--postgres CONNECTION]
        AfterSales users add USER --role ROLE [--shop NAME] [--name NAME] [--alipay ACCOUNT] [--password-stdin] [--data DIR] [--postgres CONNECTION]
        AfterSales webhooks add URL --shop NAME [--acts ACT,ACT...] [--allow-local] [--data DIR] [--postgres CONNECTION]
        AfterSales webhooks list [--data DIR] [--postgres CONNECTION]
        AfterSales webhooks remove ID [--data DIR] [--postgres CONNECTION]

          --data DIR             folder of database, files and keys; made if missing (default: data beside the solution)
          --empty                start without the demo shop
          --speed N              let the clock run N times faster (1 to 5000) from the start on; only in Development
          --urls URLS            addresses to listen on, separated by ; (default: ASPNETCORE_URLS, else http://127.0.0.1:5280)
          --postgres CONNECTION  keep the data in PostgreSQL (default: AFTERSALES_POSTGRES, else SQLite in the data folder)
          --shop NAME            the shop the file or the user belongs to; made if the database is empty
          --role ROLE            Junior, Agent, Manager, Supervisor, Finance or Warehouse
          --alipay ACCOUNT       the person's own account: a payout to it is flagged
          --name NAME            how the person is called in histories (default: the user name)
          --acts ACT,ACT         tell the receiver of these alone, as histories name them (default: of everything)
          --allow-local          the receiver may lie on this machine or in this network
          --password-stdin       read the password as a line from the standard input (default: make one and print it)
        """;

    public string? Data { get; init; }
    public bool Empty { get; init; }

    /// <summary>How many times faster the product's clock runs; null for the real one.</summary>
    public int? Speed { get; init; }
    public string? Urls { get; init; }
    public string? Postgres { get; init; }
    public string? Shop { get; init; }
    public string? Role { get; init; }
    public string? Name { get; init; }
    public string? Alipay { get; init; }
    public bool PasswordFromInput { get; init; }
    public string? Acts { get; init; }
    public bool AllowLocal { get; init; }
    public bool Help { get; init; }

    /// <summary>The words that are no switch, as in `import orders FILE`.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
    public string? Wrong { get; init; }

    public static CommandLine Parse(IReadOnlyList<string> args)
    {
        var line = new CommandLine();
        for (var i = 0; i < args.Count && line.Wrong is null; i++)
        {
            if (!args[i].StartsWith('-'))
            {
                line = line with { Words = [.. line.Words, args[i]] };
                continue;
            }
            var (name, value) = Split(args[i]);
            line = name switch
            {
                "--empty" or "--password-stdin" or "--allow-local" or "--help" or "-h" => value is null ? line.Flag(name) : line with { Wrong = $"{name} takes no value" },
                "--data" or "--speed" or "--urls" or "--postgres" or "--shop" or "--role" or "--name" or "--alipay" or "--acts" => line.Valued(name, value ?? (i + 1 < args.Count && !args[i + 1].StartsWith("--", StringComparison.Ordinal) ? args[++i] : null)),
                _ => line with { Wrong = $"unknown switch {name} (see --help)" },
            };
        }
        return line.Wrong is not null || line.Help ? line
            : line.Words is not ([] or ["import", "orders" or "refunds", _] or ["users", "add", _]
                or ["webhooks", "add" or "remove", _] or ["webhooks", "list"] or ["demo", "reset"]) ? line with { Wrong = $"unknown command: {string.Join(' ', line.Words)} (see --help)" }
            : line.Stray() is { } stray ? line with { Wrong = $"{stray} means nothing {(line.Words is [] ? "without a command" : $"to {line.Words[0]} {line.Words[1]}")} (see --help)" }
            : line;
    }

    /// <summary>What of the line is for looking and developing only; null where nothing is.</summary>
    public string? OnlyInDevelopment => Words is ["demo", ..] ? "demo reset" : Speed is not null ? "--speed" : null;

    /// <summary>A switch the command does not look at: whoever wrote it meant something else.</summary>
    string? Stray()
    {
        var (serves, adds, tells) = (Words is [], Words is ["users", ..], Words is ["webhooks", "add", ..]);
        (string Name, bool Given, bool Fits)[] switches =
        [
            ("--empty", Empty, serves), ("--speed", Speed is not null, serves), ("--urls", Urls is not null, serves), ("--shop", Shop is not null, tells || Words is ["import" or "users", ..]),
            ("--role", Role is not null, adds), ("--name", Name is not null, adds), ("--alipay", Alipay is not null, adds), ("--password-stdin", PasswordFromInput, adds),
            ("--acts", Acts is not null, tells), ("--allow-local", AllowLocal, tells),
        ];
        return switches.FirstOrDefault(s => s.Given && !s.Fits).Name;
    }

    static (string Name, string? Value) Split(string arg) => arg.IndexOf('=') is var at and > 0 ? (arg[..at], arg[(at + 1)..]) : (arg, null);

    CommandLine Flag(string name) => name switch
    {
        "--empty" => this with { Empty = true },
        "--password-stdin" => this with { PasswordFromInput = true },
        "--allow-local" => this with { AllowLocal = true },
        _ => this with { Help = true },
    };

    CommandLine Faster(string value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var speed) && speed is >= 1 and <= FasterClock.Fastest
        ? this with { Speed = speed } : this with { Wrong = $"--speed is a whole number from 1 to {FasterClock.Fastest}" };

    CommandLine Valued(string name, string? value) => string.IsNullOrWhiteSpace(value) ? this with { Wrong = $"{name} needs a value" } : name switch
    {
        "--data" => this with { Data = value },
        "--speed" => Faster(value),
        "--urls" => this with { Urls = value },
        "--postgres" => this with { Postgres = value },
        "--role" => this with { Role = value },
        "--name" => this with { Name = value },
        "--alipay" => this with { Alipay = value },
        "--acts" => this with { Acts = value },
        _ => this with { Shop = value },
    };
}
