import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { components } from '../../api/schema';
import { DataTable } from '../../components/DataTable';
import { Empty } from '../../components/Empty';
import { dayTime } from '../../i18n/format';
import { usePeopleTexts } from './texts';

type Complaint = components['schemas']['ListComplaintsItem'];

interface Props { month: string; turn: (month: string) => void; data: readonly Complaint[] | undefined; failure: unknown; retry: () => void }

const turned = (month: string, by: number): string => { const at = new Date(`${month}-01T00:00:00Z`); at.setUTCMonth(at.getUTCMonth() + by); return at.toISOString().slice(0, 7); };

/** Complaints of a month that were found true, and what the ladder proposes; deciding it is a person's own act. */
export function Complaints({ month, turn, data, failure, retry }: Props) {
  const t = usePeopleTexts();
  return (
    <section className="panel" aria-label={t.complaints}>
      <header>
        <h2>{t.complaints}</h2><div className="spring" />
        <Button size="small" icon={<LeftOutlined aria-hidden />} onClick={() => turn(turned(month, -1))} aria-label={t.previous} /><span>{month}</span><Button size="small" icon={<RightOutlined aria-hidden />} onClick={() => turn(turned(month, 1))} aria-label={t.next} />
      </header>
      <DataTable<Complaint> label={t.complaints} keyOf={(item) => item.caseId} nameOf={(item) => item.caseNumber} rows={{ items: data, failure, retry }} empty={<Empty title={t.noComplaints}><p>{t.noComplaintsHelp}</p></Empty>}
        columns={[
          { key: 'number', title: t.complaintColumn.number, width: '84px', cell: (item) => <Link to={`/cases/${item.caseId}`} className="strong">{item.caseNumber}</Link> },
          { key: 'agent', title: t.complaintColumn.agent, width: '96px', cell: (item) => item.agentName },
          { key: 'no', title: t.complaintColumn.no, width: '104px', cell: (item) => t.nth(item.no) },
          { key: 'proposal', title: t.complaintColumn.proposal, cell: (item) => <span className="wrap soft">{item.proposal}</span> },
          { key: 'at', title: t.complaintColumn.at, width: '112px', cell: (item) => <time dateTime={item.at} className="faint">{dayTime(item.at)}</time> },
        ]} />
    </section>
  );
}
