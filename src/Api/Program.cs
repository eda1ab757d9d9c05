using AfterSales.Api.Commands;
using AfterSales.Api.Hosting;
using AfterSales.Domain.Imports;

var line = CommandLine.Parse(args);
if (line.Wrong is { } wrong)
{
    Console.Error.WriteLine(wrong);
    return 2;
}
if (line.Help)
{
    Console.WriteLine(CommandLine.Usage);
    return 0;
}
try
{
    return line.Words switch
    {
        ["import", "orders", var file] => await ImportReport.RunAsync(ImportKind.Orders, file, line),
        ["import", "refunds", var file] => await ImportReport.RunAsync(ImportKind.Refunds, file, line),
        ["webhooks", ..] => await OutgoingWebhooks.RunAsync(line),
        ["users", "add", var userName] => await AddUser.RunAsync(userName, line),
        ["demo", "reset"] => await Demo.ResetAsync(line),
        _ => await Serve.RunAsync(line),
    };
}
catch (Exception failure) when (Trouble.Of(failure) is { } why)
{
    Console.Error.WriteLine(why);
    return line.Words is ["import", ..] ? ImportReport.NotImported : 1;
}
