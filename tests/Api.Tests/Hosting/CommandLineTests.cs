using AfterSales.Api.Hosting;
using Xunit;

namespace AfterSales.Api.Tests.Hosting;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--empty", "--urls", "http://127.0.0.1:7000", "--data", "d")]
    [InlineData("--urls", "http://127.0.0.1:7000", "--empty", "--data", "d")]
    [InlineData("--data", "d", "--urls=http://127.0.0.1:7000", "--empty")]
    [InlineData("--data=d", "--empty", "--urls", "http://127.0.0.1:7000")]
    public void Switches_mean_the_same_wherever_they_stand(params string[] args)
    {
        var line = CommandLine.Parse(args);
        Assert.Null(line.Wrong);
        Assert.Equal((true, "http://127.0.0.1:7000", "d"), (line.Empty, line.Urls, line.Data));
    }

    [Fact]
    public void An_import_names_its_file_and_may_name_the_shop()
    {
        var line = CommandLine.Parse(["import", "--shop", "琴台数码", "orders", "a file.csv"]);
        Assert.Null(line.Wrong);
        Assert.Equal(["import", "orders", "a file.csv"], line.Words);
        Assert.Equal("琴台数码", line.Shop);
    }

    [Theory]
    [InlineData("unknown switch --emtpy (see --help)", "--emtpy")]
    [InlineData("--data needs a value", "--data")]
    [InlineData("--data needs a value", "--data", "--empty")]
    [InlineData("--empty takes no value", "--empty=yes")]
    [InlineData("--speed is a whole number from 1 to 5000", "--speed", "0")]
    [InlineData("--speed is a whole number from 1 to 5000", "--speed", "5001")]
    [InlineData("--speed is a whole number from 1 to 5000", "--speed=60x")]
    [InlineData("--speed means nothing to import orders (see --help)", "import", "orders", "f.csv", "--speed", "60")]
    [InlineData("--shop means nothing to demo reset (see --help)", "demo", "reset", "--shop", "x")]
    [InlineData("--speed means nothing to demo reset (see --help)", "demo", "reset", "--speed", "60")]
    [InlineData("unknown command: demo (see --help)", "demo")]
    [InlineData("unknown command: import (see --help)", "import")]
    [InlineData("unknown command: serve (see --help)", "serve")]
    [InlineData("--shop means nothing without a command (see --help)", "--shop", "x")]
    [InlineData("--password-stdin means nothing without a command (see --help)", "--password-stdin", "--empty")]
    [InlineData("--role means nothing to import orders (see --help)", "import", "orders", "f.csv", "--role", "Agent")]
    [InlineData("--empty means nothing to import orders (see --help)", "import", "orders", "f.csv", "--empty")]
    [InlineData("--urls means nothing to users add (see --help)", "users", "add", "wang", "--urls", "http://127.0.0.1:7000")]
    public void A_wrong_line_is_one_clear_sentence(string wrong, params string[] args) => Assert.Equal(wrong, CommandLine.Parse(args).Wrong);
}
