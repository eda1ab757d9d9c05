import { Modal } from 'antd';
import { Fragment } from 'react';
import { useKeyboard, type Group } from './keys';
import { useOverlays } from './overlays';
import { useShellTexts } from './texts';

const together = (groups: readonly Group[]): Group[] => {
  const byTitle = new Map<string, Group>();
  for (const group of groups) byTitle.set(group.title, { title: group.title, keys: [...(byTitle.get(group.title)?.keys ?? []), ...group.keys.filter((key) => !key.quiet)] });
  return [...byTitle.values()].filter((group) => group.keys.length > 0);
};

/** All keys that work on the screen as it is. */
export function Shortcuts() {
  const { shown, show } = useOverlays();
  const keyboard = useKeyboard();
  const t = useShellTexts();
  return (
    <Modal open={shown === 'shortcuts'} title={t.help} footer={null} onCancel={() => show(null)} destroyOnHidden width={620}>
      <div className="shortcuts">
        {shown === 'shortcuts' && together(keyboard.groups()).map((group) => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <dl>{group.keys.map((key) => <Fragment key={key.press}><dt><Press of={key.press} /></dt><dd>{key.label}</dd></Fragment>)}</dl>
          </section>
        ))}
      </div>
      <p className="faint">{t.keys.note}</p>
    </Modal>
  );
}

function Press({ of }: { of: string }) {
  const t = useShellTexts();
  const [first, second] = of.split(' ');
  return <><kbd>{of === ' ' ? t.keys.space : first!.replace('+', ' + ')}</kbd>{second && <> <small>{t.keys.then}</small> <kbd>{second}</kbd></>}</>;
}
