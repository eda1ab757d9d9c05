import { ArrowLeftOutlined, LinkOutlined, RightOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useMachineName, useStateName } from '../../api/queries';
import type { CaseDetail } from '../../api/types';
import { PersonTag } from '../../components/PersonTag';
import { SlaClock } from '../../components/SlaClock';
import { useTexts } from '../../i18n';
import { dayTime, fullTime } from '../../i18n/format';
import { useKeys } from '../../shell/keys';
import { Marks } from '../queue/Marks';
import { nextCaseAfter } from './next';
import { AsOf } from './AsOf';
import { Presence } from './Presence';
import { useCaseTexts } from './texts';

/** What the case is, where it stands, until when and whose it is; it stays in sight. */
export function CaseHeader({ detail }: { detail: CaseDetail }) {
  const t = useCaseTexts(), texts = useTexts();
  const kindOf = useMachineName();
  const stateOf = useStateName();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const due = detail.deadlines.find((deadline) => deadline.then !== 'Warn');

  async function next() {
    const line = await nextCaseAfter(detail.id, 'following');
    if (line) void navigate(`/cases/${line}`);
    else void message.info(t.nextDone);
  }
  useKeys(t.keys.title, [
    { press: 'e', label: t.keys.next, run: () => void next() },
    { press: 'Backspace', label: t.keys.back, run: () => void navigate(-1) },
  ]);
  return (
    <header className="case-head">
      <Button type="text" icon={<ArrowLeftOutlined aria-hidden />} onClick={() => void navigate(-1)} aria-label={texts.back} />
      <h1>{detail.number}</h1>
      <span className="kind">{kindOf(detail.kind)}</span>
      <span className="tag accent state">{stateOf(detail.state)}</span>
      {detail.category !== 'Closed' && <SlaClock dueAt={due?.at} overdueSince={detail.overdueSince} />}
      <Marks line={detail} />
      {detail.linkedTo && <Link to={`/cases/${detail.linkedTo}`} className="tag"><LinkOutlined aria-hidden />{t.linked}</Link>}
      <Presence caseId={detail.id} />
      <div className="spring" />
      <span className="faint opened" title={fullTime(detail.openedAt)}>{t.openedAt} {dayTime(detail.openedAt)}</span>
      <PersonTag id={detail.ownerId} shopId={detail.shopId} />
      <AsOf detail={detail} />
      <Button onClick={() => void next()}>{t.next}<RightOutlined aria-hidden /></Button>
    </header>
  );
}
