import { LinkOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, read } from '../../api/client';
import { useMachineName, useStateName } from '../../api/queries';
import type { CaseDetail } from '../../api/types';
import { dayTime } from '../../i18n/format';
import { useCaseTexts } from './texts';

/** Other cases of the same order, and the one this case was linked to. */
export function OthersPanel({ detail }: { detail: CaseDetail }) {
  const t = useCaseTexts();
  const stateOf = useStateName(), kindOf = useMachineName();
  const { data } = useQuery({ queryKey: ['list', 'order', detail.order.id], queryFn: () => read(api.GET('/api/orders/{id}', { params: { path: { id: detail.order.id } } })) });
  const others = data?.cases.filter((one) => one.id !== detail.id) ?? [];
  if (others.length === 0) return null;
  return (
    <section className="panel" aria-label={t.others}>
      <header><h2>{t.others}</h2></header>
      <ul className="body list">
        {others.map((one) => (
          <li key={one.id}>
            <span><Link to={`/cases/${one.id}`} className="strong">{one.number}</Link> {kindOf(one.kind)}{one.id === detail.linkedTo && <> <span className="tag"><LinkOutlined aria-hidden />{t.linked}</span></>}</span>
            <span className="row"><span className="tag">{stateOf(one.state)}</span><time className="faint" dateTime={one.openedAt}>{dayTime(one.openedAt)}</time></span>
          </li>
        ))}
      </ul>
    </section>
  );
}
