import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { NavLink, useNavigate } from 'react-router';
import { useTexts } from '../i18n';
import { iconOf } from './icons';
import { useKeys } from './keys';
import { useKept } from './preferences';
import { mayOpen, screens } from './screens';
import { useSession } from './session';
import { useShellTexts } from './texts';

const WIDTHS = ['wide', 'narrow'] as const;

/** The main menu: only what the role may do, each reached by `g` and a letter. */
export function Rail() {
  const { roles } = useSession();
  const t = useShellTexts(), texts = useTexts();
  const navigate = useNavigate();
  const [width, setWidth] = useKept('rail', WIDTHS, window.innerWidth < 1200 ? 'narrow' : 'wide');
  const shown = screens.filter((screen) => screen.icon && mayOpen(screen, roles));
  useKeys(t.keys.everywhere, shown.filter((s) => s.go).map((s) => ({ press: `g ${s.go}`, label: t.keys.go(t.screens[s.title]), run: () => void navigate(s.path) })));
  const narrow = width === 'narrow';
  return (
    <nav className={`rail ${width}`} aria-label={t.rail}>
      <div className="brand"><img src="/favicon.svg" alt="" width={22} height={22} />{!narrow && <span>{texts.product}</span>}</div>
      <ul>
        {shown.map((screen) => (
          <li key={screen.path}>
            <Tooltip title={narrow ? t.screens[screen.title] : undefined} placement="right">
              <NavLink to={screen.path}>{iconOf(screen)}<span className={narrow ? 'unseen' : undefined}>{t.screens[screen.title]}</span></NavLink>
            </Tooltip>
          </li>
        ))}
      </ul>
      <button type="button" className="fold" onClick={() => setWidth(narrow ? 'wide' : 'narrow')} aria-label={narrow ? t.openRail : t.closeRail}>
        {narrow ? <MenuUnfoldOutlined aria-hidden /> : <MenuFoldOutlined aria-hidden />}
      </button>
    </nav>
  );
}
