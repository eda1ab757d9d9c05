using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AfterSales.Web.Tests;

/// <summary>
/// Whatever a screen opens is opened, filled in and sent with the server out of reach for everything but reading, so that its error is shown. Found by what is
/// there to press, so that no form is left out.
/// </summary>
static partial class Forms
{
    const int MostOfAScreen = 12;

    /// <summary>Buttons that may open something: one of each kind, two of the moves, none that only chooses what is listed.</summary>
    const string Openers = """
        (most) => {
          const seen = new Map();
          const kindOf = (b) => b.closest('.move-buttons') ? 'move' : b.innerText.replace(/[\d\s.,¥:：-]+/g, '') || b.getAttribute('aria-label') || '';
          return [...document.querySelectorAll('main button')].flatMap((b, i) => {
            if (b.disabled || !b.checkVisibility({ visibilityProperty: true }) || b.matches('.ant-input-clear-icon, .as-link') || b.type === 'submit' || b.closest('form') || b.hasAttribute('aria-pressed') || b.closest('.case-head') && !b.innerText) return [];
            const kind = kindOf(b), times = seen.get(kind) ?? 0;
            seen.set(kind, times + 1);
            return times < (kind === 'move' ? 2 : 1) ? [i] : [];
          }).slice(0, most);
        }
        """;

    const string Opened = "() => document.querySelectorAll('[role=dialog], main form, .bulk').length";
    /// <summary>A button half under what stays at the top while the rest is scrolled is too small a target, wherever one stops.</summary>
    const string Upwards = "() => document.querySelectorAll('main, main *').forEach((part) => { if (part.scrollTop) part.scrollTop = 0; })";
    const string Painted = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(0))))";
    const string Blank = "[role=dialog] :is(input:not([type]), input[type=text], textarea):not([role=combobox]):not([readonly]), main .move-form :is(input[type=text], textarea):not([role=combobox])";

    /// <param name="look">What is done with each that is open with its error.</param>
    /// <returns>How many forms there were.</returns>
    public static async Task<int> OpenEachAsync(Window window, string address, Func<string, Task> look)
    {
        var page = window.Page;
        await page.RouteAsync(Api(), route => route.Request.Method == "GET" && !route.Request.Url.Contains("/api/exports", StringComparison.Ordinal) ? route.ContinueAsync() : route.AbortAsync());
        var found = 0;
        foreach (var at in await page.EvaluateAsync<int[]>(Openers, MostOfAScreen))
        {
            var button = page.Locator("main button").Nth(at);
            var name = await button.InnerTextAsync();
            var before = await page.EvaluateAsync<int>(Opened);
            await button.ClickAsync();
            await page.EvaluateAsync(Painted);
            await window.SettleAsync();
            if (await page.EvaluateAsync<int>(Opened) > before)
            {
                await FailAsync(page);
                await page.EvaluateAsync(Upwards);
                await look(name);
                found++;
            }
            await CloseAsync(window, address, before);
        }
        return found;
    }

    static async Task CloseAsync(Window window, string address, int before)
    {
        // what was told above the page stands before the next button while the mouse is on it
        foreach (var told in await window.Page.Locator(".ant-notification-notice-close").AllAsync())
            await told.ClickAsync();
        await window.Page.Keyboard.PressAsync("Escape");
        await window.Page.EvaluateAsync(Painted);
        if (!window.Page.Url.EndsWith(address, StringComparison.Ordinal) || await window.Page.EvaluateAsync<int>(Opened) != before)
            await window.GoAsync(address);
    }

    /// <summary>Fills in what is blank and sends it.</summary>
    static async Task FailAsync(IPage page)
    {
        foreach (var field in await page.Locator(Blank).AllAsync())
            if (await field.IsVisibleAsync() && await field.IsEnabledAsync() && await field.InputValueAsync() == "")
                await field.FillAsync("12");
        var send = page.Locator("[role=dialog] button[type=submit], main .move-form button[type=submit]").Last;
        if (await send.CountAsync() == 0 || !await send.IsEnabledAsync())
            return;
        await send.ClickAsync();
        await page.Locator(":is([role=alert], .wrong, .ant-alert, [role=dialog] input[type=password])").First.WaitForAsync();
    }

    [GeneratedRegex("/api/")]
    private static partial Regex Api();
}
