using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using AfterSales.TestBed;
using Xunit;

namespace AfterSales.Domain.Tests.HouseRules;

/// <summary>Domain knows nobody, Workflows knows Domain, Api knows Workflows; nothing points back.</summary>
public sealed class DependencyTests
{
    const string Ours = "AfterSales.";

    [Fact]
    public void Domain_refers_to_no_package_and_no_project() => Assert.Empty(References("Domain"));

    [Fact]
    public void Workflows_refers_to_no_project_but_Domain() => Assert.Equal(["Domain"], ProjectReferences("Workflows"));

    [Fact]
    public void Api_refers_to_no_project_but_Workflows() => Assert.Equal(["Workflows"], ProjectReferences("Api"));

    [Fact]
    public void What_Domain_compiled_to_needs_only_the_runtime()
    {
        var needed = CompiledReferences(Path.Combine(AppContext.BaseDirectory, "AfterSales.Domain.dll"));
        Assert.All(needed, name => Assert.StartsWith("System.", name, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Workflows", "AfterSales.Domain")]
    [InlineData("Api", "AfterSales.Workflows", "AfterSales.Domain")]
    public void What_the_others_compiled_to_points_inwards(string project, params string[] inwards)
    {
        var configuration = Directory.GetParent(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar))!.Name;
        var compiled = RepoFiles.At("src", project, "bin", configuration, "net10.0", $"{Ours}{project}.dll");
        Assert.SkipUnless(File.Exists(compiled), $"{project} is not built: `dotnet test` at the root builds it");
        Assert.Empty(CompiledReferences(compiled).Where(name => name.StartsWith(Ours, StringComparison.Ordinal)).Except(inwards));
    }

    [Fact]
    public void A_reference_of_any_kind_is_seen()
    {
        var project = XDocument.Parse("""
            <Project><ItemGroup Condition="'$(Odd)' == ''">
              <PackageReference Include="CsvHelper" /><ProjectReference Include="..\Api\Api.csproj" />
              <FrameworkReference Include="Microsoft.AspNetCore.App" /><Reference Include="Some.Assembly" />
            </ItemGroup></Project>
            """);
        Assert.Equal(["CsvHelper", "Api", "Microsoft.AspNetCore.App", "Some.Assembly"], References(project).Select(r => r.Name));
        Assert.Contains("xunit.v3.core", CompiledReferences(typeof(DependencyTests).Assembly.Location));
    }

    static IEnumerable<string> ProjectReferences(string project) =>
        References(project).Where(r => r.Kind == "ProjectReference").Select(r => r.Name);

    static IEnumerable<(string Kind, string Name)> References(string project) =>
        References(XDocument.Load(RepoFiles.At("src", project, $"{project}.csproj")));

    static IEnumerable<(string Kind, string Name)> References(XDocument project) =>
        from item in project.Descendants()
        let kind = item.Name.LocalName
        where kind is "ProjectReference" or "PackageReference" or "FrameworkReference" or "Reference"
        let include = (string)item.Attribute("Include")!
        select (kind, kind == "ProjectReference" ? Path.GetFileNameWithoutExtension(include.Replace('\\', '/')) : include);

    static string[] CompiledReferences(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }
}
