import { EditOutlined, EyeOutlined } from '@ant-design/icons';
import { useEffect, useState } from 'react';
import { api, read } from '../../api/client';
import type { components } from '../../api/schema';
import { useTexts } from '../../i18n';
import { useCaseTexts } from './texts';

type Onlooker = components['schemas']['Onlooker'];
type Doing = components['schemas']['Doing'];

const AGAIN = 15_000, TYPED_LATELY = 20_000;

/** Says that the reader is here, and what they do, as long as the page is looked at; knows who else is. */
function useOthers(caseId: string): readonly Onlooker[] {
  const [others, setOthers] = useState<readonly Onlooker[]>([]);
  useEffect(() => {
    let typed = -TYPED_LATELY, said: Doing | null = null, gone = false;
    const path = { params: { path: { id: caseId } } };
    const say = async (): Promise<void> => {
      if (document.hidden) return;
      said = performance.now() - typed < TYPED_LATELY ? 'Typing' : 'Looking';
      // who else is there is a help and no more: without it the case is as good
      const answer = await read(api.PUT('/api/cases/{id}/presence', { ...path, body: { doing: said } })).catch(() => null);
      if (answer && !gone) setOthers(answer.items);
    };
    const leave = (): void => { said = null; void api.DELETE('/api/cases/{id}/presence', { ...path, keepalive: true }).catch(() => null); };
    const type = (): void => { typed = performance.now(); if (said === 'Looking') void say(); };
    const turn = (): void => { if (document.hidden) leave(); else void say(); };
    void say();
    const timer = setInterval(() => void say(), AGAIN);
    document.addEventListener('input', type);
    document.addEventListener('visibilitychange', turn);
    window.addEventListener('pagehide', leave);
    return () => {
      gone = true;
      clearInterval(timer);
      document.removeEventListener('input', type);
      document.removeEventListener('visibilitychange', turn);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [caseId]);
  return others;
}

/** Who else is at the case, so that two do not do the same. */
export function Presence({ caseId }: { caseId: string }) {
  const t = useCaseTexts(), texts = useTexts();
  const others = useOthers(caseId);
  return (
    <span className="row presence" role="status">
      {others.map(({ userId, name, doing }) => (
        <span key={userId} className={doing === 'Typing' ? 'tag soon' : 'tag'}>{doing === 'Typing' ? <EditOutlined aria-hidden /> : <EyeOutlined aria-hidden />}{t.presence[doing](name || texts.unknownPerson)}</span>
      ))}
    </span>
  );
}
