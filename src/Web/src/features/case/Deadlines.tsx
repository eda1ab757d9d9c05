import type { CaseDetail } from '../../api/types';
import { SlaClock } from '../../components/SlaClock';
import { useNames } from '../../i18n';
import { dayTime } from '../../i18n/format';
import { useClaimTexts } from '../claims/texts';
import { useCaseTexts } from './texts';

export function Deadlines({ detail }: { detail: CaseDetail }) {
  const t = useCaseTexts(), names = useNames(), claim = useClaimTexts().title;
  const shown = detail.deadlines.filter((due) => due.then !== 'Warn');
  return (
    <section className="panel" aria-label={t.due.title}>
      <header><h2>{t.due.title}</h2></header>
      <ul className="body list">
        {shown.map((due) => <li key={due.id}><span className="two-lines"><SlaClock dueAt={due.at} /><small className="faint">{detail.claims.some(({ id }) => id === due.subjectId) && `${claim} · `}{names.then[due.then]}</small></span><time className="faint" dateTime={due.at}>{dayTime(due.at)}</time></li>)}
        {shown.length === 0 && <li className="faint">{t.due.none}</li>}
      </ul>
    </section>
  );
}
