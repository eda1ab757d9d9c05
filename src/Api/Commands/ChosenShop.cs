using AfterSales.Workflows.People;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Api.Commands;

/// <summary>The shop a command works for: the one asked for, or the only one. An empty database gets one, for nothing can be done without.</summary>
static class ChosenShop
{
    const string DefaultName = "我的店铺";

    public static async Task<(Shop? Shop, string? Why)> OfAsync(ShopDb db, string? asked, DateTimeOffset now)
    {
        var shops = await db.Shops.OrderBy(s => s.Name).Take(100).ToListAsync();
        if (shops.Count == 0)
        {
            var made = new Shop { Id = Guid.CreateVersion7(now), Name = asked ?? DefaultName, CreatedAt = now };
            db.Shops.Add(made);
            await db.SaveChangesAsync();
            return (made, null);
        }
        var names = string.Join("、", shops.Select(s => s.Name));
        return (asked, shops) switch
        {
            (null, [var only]) => (only, null),
            (null, _) => (null, $"有多家店铺，请用 --shop 指定 several shops, say which with --shop: {names}"),
            _ => (shops.FirstOrDefault(s => s.Name == asked), $"没有店铺 no such shop “{asked}”: {names}"),
        };
    }
}
