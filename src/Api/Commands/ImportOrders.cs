using AfterSales.Api.Hosting;

namespace AfterSales.Api.Commands;

/// <summary>Imports an order report from the command line.</summary>
public static class ImportOrders
{
    public static Task<int> RunAsync(string file, CommandLine line)
    {
        Console.Error.WriteLine($"{Path.GetFullPath(file)}: {line.Shop}");
        return Task.FromResult(1);
    }
}
