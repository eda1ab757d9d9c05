using Microsoft.Playwright;
using Xunit;

namespace AfterSales.Web.Tests;

/// <summary>Somebody without a mouse: what has the focus is found by Tab, as they find it, and nothing is ever clicked.</summary>
sealed class Keys(Window window)
{
    const int Far = 150;

    const string NameOfFocus = """
        () => {
          const at = document.activeElement;
          if (!at || at === document.body) return '';
          const text = (node) => (node.textContent ?? '').trim();
          return at.getAttribute('aria-label') ?? ((at.labels && at.labels.length > 0 ? text(at.labels[0]) : '') || text(at) || (at.placeholder ?? ''));
        }
        """;

    IKeyboard Board => window.Page.Keyboard;

    public Task PressAsync(string key) => Board.PressAsync(key);

    public Task TypeAsync(string text) => Board.TypeAsync(text);

    /// <summary>Tabs on until the focus is on what is called so.</summary>
    public async Task TabToAsync(string name, string key = "Tab")
    {
        var passed = new List<string>();
        for (var steps = 0; steps < Far; steps++)
        {
            await Board.PressAsync(key);
            var here = await window.Page.EvaluateAsync<string>(NameOfFocus);
            if (here.StartsWith(name, StringComparison.Ordinal))
                return;
            passed.Add(here);
        }
        Assert.Fail($"{key} does not reach {name}: {string.Join(" | ", passed)}");
    }

    /// <summary>Walks the list of the field that has the focus to a choice and takes it.</summary>
    public async Task ChooseAsync(string option)
    {
        var active = window.Page.Locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option-active");
        await Board.PressAsync("ArrowDown");
        await active.WaitForAsync();
        for (var steps = 0; !(await active.GetAttributeAsync("title"))!.StartsWith(option, StringComparison.Ordinal); steps++)
        {
            Assert.True(steps < Far, $"no choice {option}");
            await Board.PressAsync("ArrowDown");
        }
        await Board.PressAsync("Enter");
    }

    /// <summary>Sends a form and waits until it is gone.</summary>
    public async Task SubmitAsync(string move)
    {
        await Board.PressAsync("Control+Enter");
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Form, new() { Name = move, Exact = true })).ToBeHiddenAsync();
    }

    /// <summary>Presses the digit that a move shows beside its name, and waits for its form.</summary>
    public async Task BeginAsync(string move)
    {
        var hint = await window.Button(move).GetAttributeAsync("title");
        if (hint is null)
        {
            await TabToAsync(move);
            await Board.PressAsync("Enter");
        }
        else
        {
            await Board.PressAsync(hint[^1..]);
        }
        await window.Page.GetByRole(AriaRole.Form, new() { Name = move, Exact = true }).WaitForAsync();
    }
}
