import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link } from 'react-router';
import { useCase } from '../case/queries';
import { useMachineName, useStateName } from '../../api/queries';
import type { CaseLine } from '../../api/types';
import { ErrorPanel } from '../../components/ErrorPanel';
import { Money } from '../../components/Money';
import { Bars } from '../../components/Skeleton';
import { SlaClock } from '../../components/SlaClock';
import { useSaid, useTexts } from '../../i18n';
import { Marks } from './Marks';
import { useQueueTexts } from './texts';

/** The case beside the list: enough to know whether to open it. */
export function Preview({ line, close }: { line: CaseLine; close: () => void }) {
  const t = useQueueTexts(), texts = useTexts(), said = useSaid();
  const kindOf = useMachineName();
  const stateOf = useStateName();
  const { data, error, refetch } = useCase(line.id);
  return (
    <aside className="panel preview" aria-label={`${t.preview} ${line.number}`}>
      <header><h2>{line.number}</h2><span className="tag accent">{stateOf(line.state)}</span><div className="spring" /><Button type="text" size="small" icon={<CloseOutlined aria-hidden />} onClick={close} aria-label={texts.close} /></header>
      <div className="body">
        <div className="row"><SlaClock dueAt={line.nextDueAt} overdueSince={line.overdueSince} /><Marks line={line} /></div>
        <blockquote className="prose">{line.buyerMessage}</blockquote>
        {error && !data ? <ErrorPanel error={error} retry={() => void refetch()} /> : !data ? <Bars rows={5} /> : (
          <>
            <dl className="facts">
              <dt>{t.column.kind}</dt><dd>{kindOf(line.kind)}</dd>
              <dt>{texts.orderNumber}</dt><dd className="mono">{data.order.number}</dd>
              {data.lines.slice(0, 3).map((item) => [<dt key={`${item.id}t`}><Money fen={item.priceFen} /></dt>, <dd key={item.id}>{item.title} ×{item.quantity}</dd>])}
            </dl>
            <div className="row">{data.possible.slice(0, 4).map((move) => <span key={move.code} className="tag">{said(move)}</span>)}</div>
          </>
        )}
        <Link to={`/cases/${line.id}`} className="strong">{t.open}</Link>
      </div>
    </aside>
  );
}
