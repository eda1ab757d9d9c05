import { ReloadOutlined, SafetyCertificateOutlined, SyncOutlined, WarningOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import { api, read } from '../../api/client';
import { useAuditTexts } from './texts';

/** Whether the chain of a case, or of the whole shop, is as it was written. The server recomputes it; nothing is remembered. */
export function ChainBadge({ caseId }: { caseId?: string }) {
  const t = useAuditTexts();
  const [asked, ask] = useState(caseId !== undefined);
  const { data, error, isFetching, refetch } = useQuery({ queryKey: ['chain', caseId], queryFn: () => read(api.GET('/api/audit/chain', { params: { query: { caseId } } })), enabled: asked });
  if (!asked) return <Button icon={<SafetyCertificateOutlined aria-hidden />} onClick={() => ask(true)}>{t.chain.check}</Button>;
  if (isFetching && !data) return <span className="tag" role="status"><SyncOutlined spin aria-hidden />{t.chain.checking}</span>;
  const again = <Button type="text" size="small" icon={<ReloadOutlined aria-hidden />} loading={isFetching} onClick={() => void refetch()} aria-label={t.chain.again} />;
  if (error && !data) return <span className="row" role="status"><span className="tag soon">{error.message}</span>{again}</span>;
  if (data!.whole) return <span className="row" role="status"><span className="tag good"><SafetyCertificateOutlined aria-hidden />{caseId ? t.chain.wholeOne : t.chain.whole(data!.cases)}</span>{again}</span>;
  const breaks = <ul className="breaks">{data!.breaks.map((found) => <li key={`${found.caseId} ${found.sequence}`}><b>{found.number}</b> · {t.chain.at(found.sequence)} · {found.message}</li>)}</ul>;
  return <span className="row" role="status"><Popover content={breaks} trigger="click"><Button danger icon={<WarningOutlined aria-hidden />}>{t.chain.broken(data!.breaks.length)}</Button></Popover>{again}</span>;
}
