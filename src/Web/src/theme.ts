import { theme as antd, type ThemeConfig } from 'antd';

export type Mode = 'light' | 'dark';

/** Every colour of the page, once. Our own styles read them as CSS variables (`--text`), Ant Design as tokens. Contrast is checked by the tests in both modes. */
const colours = {
  light: {
    ground: '#f4f6f8', surface: '#ffffff', raised: '#ffffff', sunken: '#eef1f5', hover: '#eff3f9', selected: '#e3edfd',
    line: '#dfe4ea', lineStrong: '#c3cbd6',
    text: '#182230', textSoft: '#475467', textFaint: '#5b6675',
    accent: '#0958d9', accentSoft: '#e6f0ff', onAccent: '#ffffff',
    overdue: '#b42318', overdueSoft: '#fef0ee', soon: '#8a5200', soonSoft: '#fff5e2', track: '#175cd3', trackSoft: '#eaf2ff',
    good: '#1b6e3c', goodSoft: '#e8f6ee', note: '#6b4e00', noteSoft: '#fff9e5', noteLine: '#e7cf7d',
    shadow: '0 1px 2px rgba(16,24,40,.06), 0 4px 12px rgba(16,24,40,.06)',
  },
  dark: {
    ground: '#0e1116', surface: '#161b22', raised: '#1c222b', sunken: '#11161c', hover: '#1f2731', selected: '#1b2f4f',
    line: '#2a323d', lineStrong: '#3d4856',
    text: '#e6eaf0', textSoft: '#b4bfcc', textFaint: '#9aa6b5',
    accent: '#84b6ff', accentSoft: '#16294a', onAccent: '#0b1a33',
    overdue: '#ff9c8f', overdueSoft: '#3a1b18', soon: '#f5c451', soonSoft: '#352a12', track: '#84b6ff', trackSoft: '#16294a',
    good: '#7fd6a2', goodSoft: '#12301f', note: '#f1d488', noteSoft: '#2b2613', noteLine: '#5e5122',
    shadow: '0 1px 2px rgba(0,0,0,.4), 0 6px 16px rgba(0,0,0,.35)',
  },
} satisfies Record<Mode, Record<string, string>>;

const fontFamily = '-apple-system, BlinkMacSystemFont, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", Roboto, Arial, sans-serif';

/** Who asked their system for less motion gets none. */
const stillness = window.matchMedia('(prefers-reduced-motion: reduce)');

/** Puts the colours where the style sheets find them. By script, so that the page needs no inline style. */
export function paint(mode: Mode): void {
  const root = document.documentElement;
  root.dataset.theme = mode;
  root.style.colorScheme = mode;
  for (const [name, value] of Object.entries(colours[mode])) root.style.setProperty(`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, value);
}

export function antdTheme(mode: Mode): ThemeConfig {
  const c = colours[mode];
  return {
    algorithm: mode === 'dark' ? antd.darkAlgorithm : antd.defaultAlgorithm,
    token: {
      fontFamily,
      fontSize: 14,
      borderRadius: 6,
      controlHeight: 32,
      colorPrimary: mode === 'dark' ? '#5a9bff' : c.accent,
      colorInfo: mode === 'dark' ? '#5a9bff' : c.accent,
      colorLink: c.accent,
      colorLinkHover: c.accent,
      colorError: mode === 'dark' ? '#ff9c8f' : '#b42318',
      colorWarning: c.soon,
      colorSuccess: c.good,
      // what would be derived from text colours this dark is olive and grey
      colorWarningBg: c.soonSoft, colorWarningBorder: c.noteLine, colorErrorBg: c.overdueSoft, colorSuccessBg: c.goodSoft,
      colorText: c.text,
      colorTextSecondary: c.textSoft,
      colorTextTertiary: c.textFaint,
      colorTextDescription: c.textFaint,
      colorTextPlaceholder: c.textFaint,
      colorTextDisabled: c.textFaint,
      colorBgLayout: c.ground,
      colorBgContainer: c.surface,
      colorBgElevated: c.raised,
      colorBorder: c.lineStrong,
      colorBorderSecondary: c.line,
      wireframe: false,
      motion: !stillness.matches,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', primaryColor: mode === 'dark' ? c.onAccent : c.onAccent, fontWeight: 500 },
      Table: { cellPaddingBlockSM: 7, cellPaddingInlineSM: 10, headerBg: c.surface, headerColor: c.textFaint, headerSplitColor: 'transparent', rowHoverBg: c.hover, borderColor: c.line },
      Segmented: { itemColor: c.textSoft, itemSelectedBg: c.surface, trackBg: c.sunken },
      Tabs: { itemColor: c.textSoft, titleFontSize: 14, horizontalItemPadding: '10px 0', horizontalMargin: '0' },
      Tooltip: { colorBgSpotlight: mode === 'dark' ? '#2b3543' : '#1d2939', colorTextLightSolid: '#ffffff' },
      Modal: { titleFontSize: 16 },
    },
  };
}
