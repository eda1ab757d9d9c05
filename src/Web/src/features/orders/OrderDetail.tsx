import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { Link } from 'react-router';
import { api, read } from '../../api/client';
import { useMachineName, useStateName } from '../../api/queries';
import type { components } from '../../api/schema';
import { ErrorPanel } from '../../components/ErrorPanel';
import { Money } from '../../components/Money';
import { Bars } from '../../components/Skeleton';
import { dayTime } from '../../i18n/format';
import { has, useSession } from '../../shell/session';
import { OPENERS } from '../opening/OpenCase';
import { PlatformPayments } from './PlatformPayments';
import { useOrdersTexts } from './texts';

/** One order: what was bought, what was paid and is left, and the cases it has. */
export function OrderDetail({ order, close }: { order: components['schemas']['OrderView']; close: () => void }) {
  const t = useOrdersTexts();
  const kindOf = useMachineName();
  const { roles } = useSession();
  const stateOf = useStateName();
  const { data, error, refetch } = useQuery({ queryKey: ['list', 'order', order.id], queryFn: () => read(api.GET('/api/orders/{id}', { params: { path: { id: order.id } } })) });
  return (
    <Modal open onCancel={close} footer={null} width={600} title={t.detail(order.number)} destroyOnHidden>
      {!data ? (error ? <ErrorPanel error={error} retry={() => void refetch()} /> : <Bars rows={6} />) : (
        <div className="order-detail">
          <dl className="facts">
            {data.lines.map((line) => [<dt key={`${line.id}t`}>{t.lines}</dt>, <dd key={line.id}>{line.title} ×{line.quantity} · <Money fen={line.priceFen} /></dd>])}
            <dt>{t.column.paid}</dt><dd><Money fen={data.order.paidFen} strong /></dd>
            <dt>{t.reserved}</dt><dd><Money fen={data.order.reservedFen} /></dd>
            <dt>{t.paidOut}</dt><dd><Money fen={data.order.paidOutFen} /></dd>
            <dt>{t.payments}</dt><dd><Money fen={data.order.platformFen} /></dd>
            <dt>{t.column.left}</dt><dd><Money fen={data.order.leftFen} strong /></dd>
            {data.order.buyerKnown && <><dt>{t.phone}</dt><dd className="mono">{data.order.buyerPhone}</dd><dt>{t.address}</dt><dd>{data.order.address}</dd></>}
          </dl>
          <PlatformPayments order={data.order} payments={data.platformPayments} />
          <div className="row"><h3>{t.cases}</h3><div className="spring" />{has(roles, OPENERS) && <Link to={`/queue?new=${order.id}`}>{t.openCase}</Link>}</div>
          {data.cases.length === 0 ? <p className="faint">{t.noCases}</p> : (
            <ul>{data.cases.map((one) => <li key={one.id} className="row"><Link to={`/cases/${one.id}`} className="strong">{one.number}</Link><span>{kindOf(one.kind)}</span><span className="tag accent">{stateOf(one.state)}</span><span className="faint">{dayTime(one.openedAt)}</span></li>)}</ul>
          )}
        </div>
      )}
    </Modal>
  );
}
