import { Alert, Button } from 'antd';
import { useTimeline } from '../case/queries';
import { useEntryName } from '../case/entries';
import { clockTime } from '../../i18n/format';
import { useActorName } from '../../i18n';
import { useMoveTexts } from './texts';

const MOST = 4;

/** Somebody else was faster: who did what since this was opened. Nothing is sent until the person has seen it. */
export function StaleNotice({ caseId, seen, accept }: { caseId: string; seen: number; accept: () => void }) {
  const t = useMoveTexts();
  const { data } = useTimeline(caseId);
  const nameOf = useEntryName(), actorOf = useActorName();
  const since = (data?.items ?? []).filter((entry) => entry.version > seen && entry.subject === 'Case').slice(-MOST);
  return (
    <Alert className="stale" type="warning" showIcon title={t.stale.title} description={(
      <>
        <ul>{since.map((entry) => <li key={entry.sequence}>{t.stale.who(actorOf(entry), nameOf(entry), clockTime(entry.at))}</li>)}</ul>
        <p>{t.stale.kept}</p>
        <Button size="small" onClick={accept}>{t.stale.go}</Button>
      </>
    )} />
  );
}
