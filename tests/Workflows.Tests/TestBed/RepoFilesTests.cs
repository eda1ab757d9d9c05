using AfterSales.TestBed;
using Xunit;

namespace AfterSales.Workflows.Tests.TestBed;

public sealed class RepoFilesTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    [Fact]
    public void The_root_is_the_folder_of_the_solution()
    {
        Assert.True(File.Exists(RepoFiles.At("AfterSales.sln")));
        Assert.True(File.Exists(RepoFiles.At("src", "Domain", "Domain.csproj")));
    }

    [Fact]
    public void A_folder_outside_a_checkout_has_no_root() =>
        Assert.Throws<DirectoryNotFoundException>(() => RepoFiles.FindRoot(folder.Path));

    [Fact]
    public void Real_input_is_found_in_the_named_folder_and_missing_input_is_null()
    {
        File.WriteAllText(folder.At("orders.csv"), "");

        Assert.Equal(folder.At("orders.csv"), RepoFiles.SharedDataIn(folder.Path, "orders.csv"));
        Assert.Null(RepoFiles.SharedDataIn(folder.Path, "reviews.csv"));
    }

    [Fact]
    public void Without_a_named_folder_real_input_lies_beside_the_checkout()
    {
        var beside = Path.GetFullPath(RepoFiles.At("..", "shared", "data", "stories.json"));
        Assert.Equal(File.Exists(beside) ? beside : null, RepoFiles.SharedDataIn(null, "stories.json"));
    }

    public void Dispose() => folder.Dispose();
}
