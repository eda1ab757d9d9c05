using System.Net;
using AfterSales.Domain.People;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Api.Tests.Audit;

public sealed class ChainTests
{
    [Fact]
    public async Task A_changed_row_is_named_although_the_database_was_made_to_take_it()
    {
        await using var shop = new ApiShop();
        await shop.InitializeAsync();
        var walk = await (await CaseWalk.OpenAsync(shop)).ToOfferingAsync();
        Assert.True((await shop.As(Role.Finance).GetAsync("/api/audit/chain")).Is(HttpStatusCode.OK).Json.GetProperty("whole").GetBoolean());
        await shop.AsksAsync(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER \"History_NoUpdate\"; UPDATE History SET ActorName = 'nobody' WHERE Sequence = 3"));
        foreach (var query in new[] { "", $"?caseId={walk.Id}" })
        {
            var found = (await shop.As(Role.Supervisor).GetAsync("/api/audit/chain" + query)).Is(HttpStatusCode.OK).Json;
            Assert.False(found.GetProperty("whole").GetBoolean());
            var broken = found.GetProperty("breaks")[0];
            Assert.Equal((walk.Id, 3), (broken.GetProperty("caseId").GetGuid(), broken.GetProperty("sequence").GetInt32()));
        }
    }
}
