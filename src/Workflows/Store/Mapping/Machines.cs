using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Store.Mapping;

/// <summary>Editions of machines.</summary>
static class Machines
{
    public static void Map(ModelBuilder model) => model.Entity<StoredEdition>().HasKey(e => new { e.Machine, e.Edition });
}
