import { BgColorsOutlined, DownOutlined, GlobalOutlined, QuestionCircleOutlined, SearchOutlined } from '@ant-design/icons';
import { Dropdown, Modal, Tooltip } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { speed, useNow } from '../api/clock';
import { Bars } from '../components/Skeleton';
import { languages, useNames } from '../i18n';
import { clockTime, day } from '../i18n/format';
import { useKeys } from './keys';
import { useOverlays } from './overlays';
import { usePreferences, type ThemeChoice } from './preferences';
import { useSession } from './session';
import { useShellTexts } from './texts';

const OwnPassword = lazy(() => import('./OwnPassword'));

export function TopBar({ live }: { live: boolean }) {
  const t = useShellTexts();
  const { show } = useOverlays();
  useKeys(t.keys.everywhere, [
    { press: 'Ctrl+k', label: t.keys.palette, run: () => show('palette'), always: true },
    { press: '?', label: t.keys.help, run: () => show('shortcuts') },
  ]);
  return (
    <header className="top">
      <button type="button" className="find" onClick={() => show('palette')}>
        <SearchOutlined aria-hidden /><span>{t.search}</span><kbd>Ctrl K</kbd>
      </button>
      <div className="spring" />
      <ServerClock live={live} />
      <Tooltip title={t.help}><button type="button" className="bar" onClick={() => show('shortcuts')} aria-label={t.help}><QuestionCircleOutlined aria-hidden /></button></Tooltip>
      <LanguageMenu />
      <ThemeMenu />
      <AccountMenu />
    </header>
  );
}

function ServerClock({ live }: { live: boolean }) {
  const now = useNow();
  const t = useShellTexts();
  const text = `${day(now).slice(5)} ${clockTime(now)}`;
  return (
    <Tooltip title={live ? t.live : t.paused}>
      <span className="server-clock"><i className={live ? 'dot on' : 'dot'} aria-hidden="true" /><time>{text}</time>{speed() > 1 && <b>{t.faster(speed())}</b>}</span>
    </Tooltip>
  );
}

function LanguageMenu() {
  const { language, setLanguage } = usePreferences();
  const t = useShellTexts();
  return (
    <Dropdown trigger={['click']} menu={{ selectedKeys: [language], items: languages.map((l) => ({ key: l.code, label: <span lang={l.tag}>{l.name}</span>, onClick: () => setLanguage(l.code) })) }}>
      <button type="button" className="bar"><GlobalOutlined aria-hidden /><span className="unseen">{t.language} </span><span>{languages.find((l) => l.code === language)!.name}</span></button>
    </Dropdown>
  );
}

function ThemeMenu() {
  const { theme, setTheme } = usePreferences();
  const t = useShellTexts();
  const choices: ThemeChoice[] = ['system', 'light', 'dark'];
  return (
    <Dropdown trigger={['click']} menu={{ selectedKeys: [theme], items: choices.map((key) => ({ key, label: t.themes[key], onClick: () => setTheme(key) })) }}>
      <button type="button" className="bar" aria-label={t.theme}><BgColorsOutlined aria-hidden /></button>
    </Dropdown>
  );
}

function AccountMenu() {
  const { session, signOut } = useSession();
  const t = useShellTexts(), names = useNames();
  const [leaving, setLeaving] = useState(false), [changing, setChanging] = useState(false);
  const first = session.shops[0];
  return (
    <>
      <Dropdown trigger={['click']} placement="bottomRight" menu={{
        items: [
          ...session.shops.map((shop) => ({ key: shop.id, disabled: true, label: `${shop.name} · ${names.role[shop.role]}` })),
          { type: 'divider' as const },
          { key: 'password', label: t.password.open, onClick: () => setChanging(true) },
          { key: 'out', label: t.signOut, disabled: leaving, onClick: () => { setLeaving(true); void signOut(); } },
        ],
      }}>
        <button type="button" className="bar account"><span className="unseen">{t.account} </span>
          <span className="face" aria-hidden="true">{(first?.staffName ?? session.userName).slice(0, 1)}</span>
          <span className="who"><b>{first?.staffName ?? session.userName}</b><small>{first && names.role[first.role]}</small></span>
          <DownOutlined aria-hidden />
        </button>
      </Dropdown>
      <Modal open={changing} title={t.password.open} onCancel={() => setChanging(false)} footer={null} width={440} destroyOnHidden>
        {changing && <Suspense fallback={<Bars rows={4} />}><OwnPassword close={() => setChanging(false)} /></Suspense>}
      </Modal>
    </>
  );
}
