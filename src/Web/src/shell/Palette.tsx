import { SearchOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useDeferredValue, useEffect, useId, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { api, read } from '../api/client';
import { useMachineName } from '../api/queries';
import { OPENERS } from '../features/opening/OpenCase';
import { useOpeningTexts } from '../features/opening/texts';
import { useOverlays } from './overlays';
import { usePreferences } from './preferences';
import { mayOpen, screens } from './screens';
import { has, useSession } from './session';
import { useShellTexts } from './texts';

interface Command { id: string; group: string; label: string; hint?: string; run: () => void }

/** Search and every command, from anywhere. A list box that the keyboard walks while the text keeps the focus. */
export function Palette() {
  const { shown, show } = useOverlays();
  const t = useShellTexts();
  return (
    <Modal open={shown === 'palette'} title={<span className="unseen">{t.palette.title}</span>} footer={null} closable={false} onCancel={() => show(null)} destroyOnHidden width={600} className="palette" style={{ top: 96 }}>
      {shown === 'palette' && <Finder close={() => show(null)} />}
    </Modal>
  );
}

const MOST = 8;

/** @param searched What the server is asked for: it may lag behind what is typed, as Enter must not. */
function useCommands(text: string, searched: string): { commands: Command[]; searching: boolean } {
  const t = useShellTexts(), opening = useOpeningTexts();
  const kindOf = useMachineName();
  const navigate = useNavigate();
  const { roles, signOut } = useSession();
  const { language, setLanguage, setTheme } = usePreferences();
  const sought = text.trim(), asked = searched.trim();
  const found = useQuery({
    queryKey: ['list', 'palette', asked],
    queryFn: ({ signal }) => search(asked, signal),
    enabled: asked.length > 1,
    placeholderData: (before) => before,
  });
  const fits = (command: Command): boolean => command.label.toLowerCase().includes(sought.toLowerCase());
  const pages = screens.filter((s) => s.icon && mayOpen(s, roles)).map((s): Command => ({ id: s.path, group: t.palette.goTo, label: t.screens[s.title], hint: s.go && `g ${s.go}`, run: () => void navigate(s.path) }));
  const deeds: Command[] = [
    ...(has(roles, OPENERS) ? [{ id: 'new', group: t.palette.command, label: opening.button, run: () => void navigate('/queue?new=1') }] : []),
    { id: 'light', group: t.palette.command, label: t.palette.light, run: () => setTheme('light') },
    { id: 'dark', group: t.palette.command, label: t.palette.dark, run: () => setTheme('dark') },
    { id: 'system', group: t.palette.command, label: t.palette.system, run: () => setTheme('system') },
    { id: 'language', group: t.palette.command, label: t.palette.other, run: () => setLanguage(language === 'zh' ? 'en' : 'zh') },
    { id: 'out', group: t.palette.command, label: t.signOut, run: () => void signOut() },
  ];
  const cases = (sought.length > 1 ? found.data ?? [] : []).map((line): Command => ({
    id: line.id, group: t.palette.cases, label: `${line.number} · ${kindOf(line.kind)} · ${line.buyerNick ?? ''}`, hint: line.orderNumber, run: () => void navigate(`/cases/${line.id}`),
  }));
  return { commands: [...cases, ...[...pages, ...deeds].filter(fits)], searching: found.isFetching };
}

async function search(text: string, signal: AbortSignal) {
  return (await read(api.GET('/api/cases', { params: { query: { search: text, limit: MOST } }, signal }))).items;
}

function Finder({ close }: { close: () => void }) {
  const t = useShellTexts();
  const list = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const { commands, searching } = useCommands(text, useDeferredValue(text));
  const chosen = Math.min(at, commands.length - 1);
  useEffect(() => { document.getElementById(`${list}-${chosen}`)?.scrollIntoView({ block: 'nearest' }); }, [list, chosen]);
  const run = (command: Command | undefined): void => {
    if (!command) return;
    close();
    command.run();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && commands.length > 0) setAt((chosen + step + commands.length) % commands.length);
    else if (event.key === 'Enter') run(commands[chosen]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <label className="finder">
        <SearchOutlined aria-hidden />
        <input autoFocus value={text} onChange={(event) => { setText(event.target.value); setAt(0); }} onKeyDown={press} placeholder={t.palette.placeholder} role="combobox" aria-label={t.palette.title}
          aria-expanded="true" aria-controls={list} aria-autocomplete="list" aria-activedescendant={commands.length > 0 ? `${list}-${chosen}` : undefined} autoComplete="off" spellCheck={false} />
      </label>
      <ul id={list} role="listbox" aria-label={t.palette.title} className="found">
        {commands.map((command, i) => (
          <li key={command.id} id={`${list}-${i}`} role="option" aria-selected={i === chosen} onMouseMove={() => setAt(i)} onClick={() => run(command)} data-group={commands[i - 1]?.group === command.group ? undefined : command.group}>
            <span>{command.label}</span>{command.hint && <small>{command.hint}</small>}
          </li>
        ))}
      </ul>
      <p role="status" className="faint">{commands.length > 0 ? t.palette.count(commands.length) : searching ? t.palette.searching : t.palette.nothing}</p>
    </>
  );
}
