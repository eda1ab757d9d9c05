using System.Globalization;
using AfterSales.Domain.Imports;

namespace AfterSales.Api.Commands;

/// <summary>How far an import is: one line that is written over on a terminal, a line now and then in a log.</summary>
sealed class ProgressLine : IProgress<ImportRun>
{
    static readonly TimeSpan OnTerminal = TimeSpan.FromMilliseconds(100);
    static readonly TimeSpan InLog = TimeSpan.FromSeconds(2);

    readonly bool terminal = !Console.IsOutputRedirected;
    DateTimeOffset last = DateTimeOffset.MinValue;
    int width;

    public void Report(ImportRun value)
    {
        if (value.SeenAt - last < (terminal ? OnTerminal : InLog))
            return;
        last = value.SeenAt;
        var done = value.Bytes is > 0 and var bytes ? string.Create(CultureInfo.InvariantCulture, $"{100.0 * value.BytesRead / bytes:0}%, ") : "";
        var line = $"{done}{value.Rows} 行 rows, 拒绝 refused {value.Refused}, {value.PerSecond:0} 行/秒 rows/s";
        if (!terminal)
        {
            Console.WriteLine(line);
            return;
        }
        Console.Write("\r" + line.PadRight(width));
        width = line.Length;
    }

    public void End()
    {
        if (width > 0)
            Console.WriteLine();
    }
}
