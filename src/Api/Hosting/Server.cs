using AfterSales.Api.Http;
using AfterSales.Api.OpenApi;
using AfterSales.Workflows;
using AfterSales.Workflows.Clock;
using AfterSales.Workflows.Store;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Json;

namespace AfterSales.Api.Hosting;

/// <summary>Puts the program together. Tests build the same one with a clock of theirs.</summary>
public static class Server
{
    public const string DefaultUrl = "http://127.0.0.1:5280";

    /// <summary>Largest JSON body in bytes; uploads have limits of their own.</summary>
    const long MaxBody = 1024 * 1024;

    public static WebApplication Build(CommandLine line, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        if (line.Urls is not null)
            builder.WebHost.UseUrls(line.Urls);
        else if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null && builder.Configuration["https_ports"] is null)
            builder.WebHost.UseUrls(DefaultUrl);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBody;
        });
        if (line.OnlyInDevelopment is { } refused && !builder.Environment.IsDevelopment())
            throw new UnusableException($"{refused}: 仅在 Development 环境可用 only in Development (ASPNETCORE_ENVIRONMENT=Development)");
        Log(builder.Logging);
        Add(builder.Services, line, DataFolder.Choose(line.Data));
        adjust?.Invoke(builder);
        var app = builder.Build();
        Use(app);
        return app;
    }

    /// <summary>The addresses it listens on.</summary>
    public static IReadOnlyCollection<string> AddressesOf(WebApplication app) =>
        [.. app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses];

    /// <summary>Where the data lies, for every command.</summary>
    public static StoreOptions StoreOf(CommandLine line, DataFolder folder)
    {
        const string Variable = "AFTERSALES_POSTGRES";
        var connection = line.Postgres ?? Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrWhiteSpace(connection))
            return new(folder.Path);
        // the connection may hold a password, so it is not said again
        return PostgresShopDb.Wrong(connection) is not { } wrong ? new(folder.Path, connection)
            : throw new UnusableException($"{(line.Postgres is null ? Variable : "--postgres")}: 不是 PostgreSQL 连接串 is no connection to PostgreSQL: {wrong}");
    }

    static void Add(IServiceCollection services, CommandLine line, DataFolder folder)
    {
        services.AddSingleton(line);
        services.AddSingleton(folder);
        services.AddSingleton(line.Speed is { } speed ? new FasterClock(speed, TimeProvider.System) : TimeProvider.System);
        services.AddShopStore(StoreOf(line, folder));
        services.AddWorkflows().AddRunningClock();
        services.AddSessions(folder.Keys);
        services.AddSingleton<Page>();
        services.AddScoped<Access>();
        services.AddScoped<Orders.ReportUpload>();
        services.AddSingleton<Webhooks.WebhookSecrets>();
        services.Configure<JsonOptions>(json => StrictJson.Apply(json.SerializerOptions));
        services.AddApiDocument();
    }

    static void Use(WebApplication app)
    {
        app.Use(SafeHeaders.AddAsync);
        app.Use(Failures.CatchAsync);
        app.Use(CleanUrl.CheckAsync);
        app.Use(app.Services.GetRequiredService<Page>().ServeAsync);
        app.UseRouting();
        app.Use(NotReady.GateAsync);
        app.UseAuthentication();
        app.Use(CurrentUser.LoadAsync);
        app.UseAuthorization();
        Routes.Map(app);
    }

    // the terminal is for people: what runs well says nothing, and the address stays the last line
    static void Log(ILoggingBuilder logging)
    {
        logging.SetMinimumLevel(LogLevel.Warning);
        logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Error);
        // what fails there is thrown, and told where it is caught
        logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.Critical);
        logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Connection", LogLevel.Critical);
        logging.AddFilter("Microsoft.EntityFrameworkCore.Query", LogLevel.Critical);
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Error);
        // a port that is taken is told in one line, without the way there
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
    }
}
