import { CheckCircleOutlined, ExclamationCircleFilled, PlayCircleOutlined, SyncOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { api, headersOf, newKey, read } from '../../api/client';
import type { components } from '../../api/schema';
import { DataTable, type Column } from '../../components/DataTable';
import { Empty } from '../../components/Empty';
import { SlaClock } from '../../components/SlaClock';
import { useLanguage, useSaid } from '../../i18n';
import { dayTime, fullTime } from '../../i18n/format';
import { has, useSession } from '../../shell/session';
import { useJobsTexts } from './texts';
import './jobs.css';

type Job = components['schemas']['ListJobsJobView'];

const SOON = 2_000, LATER = 30_000;
const isUnderWay = (job: Job): boolean => job.lastRun !== undefined && job.lastRun !== null && !job.lastRun.endedAt;

/** What recurs: when it ran, what came of it, when it runs next; supervisors run it now. */
export default function Jobs() {
  const t = useJobsTexts(), said = useSaid();
  const { data, error, refetch } = useQuery({
    queryKey: ['list', 'jobs'],
    queryFn: () => read(api.GET('/api/jobs')),
    refetchInterval: (query) => (query.state.data?.items.some(isUnderWay) ? SOON : LATER),
  });
  return (
    <div className="page jobs">
      <div className="page-head"><h1>{t.title}</h1><span className="faint">{t.lead}</span></div>
      <div className="panel">
        <DataTable<Job> label={t.title} columns={useColumns()} keyOf={(job) => `${job.code} ${job.shopId ?? ''}`} nameOf={said} keys={t.keys} rows={{ items: data?.items, failure: error, retry: () => void refetch() }}
          empty={<Empty title={t.empty}><p>{t.emptyHelp}</p></Empty>} />
      </div>
    </div>
  );
}

function useColumns(): Column<Job>[] {
  const t = useJobsTexts(), said = useSaid();
  const language = useLanguage();
  const { roles, session } = useSession();
  const shopOf = (id: string | null | undefined): string => (id ? session.shops.find((shop) => shop.id === id)?.name ?? t.shop : t.everywhere);
  const columns: Column<Job>[] = [
    { key: 'job', title: t.column.job, width: '230px', cell: (job) => <span className="wrap"><b>{said(job)}</b><small className="faint">{shopOf(job.shopId)} · {language === 'zh' ? job.whenZh : job.whenEn}</small></span> },
    { key: 'last', title: t.column.last, width: '204px', cell: (job) => <Last job={job} /> },
    { key: 'result', title: t.column.result, cell: (job) => <span className="wrap soft">{language === 'zh' ? job.lastRun?.resultZh : job.lastRun?.resultEn}</span> },
    { key: 'next', title: t.column.next, width: '150px', cell: (job) => <SlaClock dueAt={job.nextAt} /> },
  ];
  return has(roles, ['Supervisor']) ? [...columns, { key: 'run', title: t.column.run, width: '136px', align: 'right', cell: (job) => <Run job={job} /> }] : columns;
}

function Last({ job: { lastRun } }: { job: Job }) {
  const t = useJobsTexts();
  if (!lastRun) return <span className="faint">{t.never}</span>;
  const mark = !lastRun.endedAt ? <span className="tag accent"><SyncOutlined spin aria-hidden />{t.running}</span>
    : lastRun.failed ? <span className="tag overdue"><ExclamationCircleFilled aria-hidden />{t.failed}</span> : <span className="tag good"><CheckCircleOutlined aria-hidden />{t.done}</span>;
  return <><time dateTime={lastRun.startedAt} title={fullTime(lastRun.startedAt)}>{dayTime(lastRun.startedAt)}</time> {mark}{lastRun.by && <small className="faint cut">{t.by(lastRun.by)}</small>}</>;
}

function Run({ job }: { job: Job }) {
  const t = useJobsTexts(), said = useSaid();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  async function run() {
    setBusy(true);
    try {
      await read(api.POST('/api/jobs/{name}/run', { params: { path: { name: job.code } }, body: { shopId: job.shopId }, headers: headersOf({ key: newKey() }) }));
      void message.success(t.begun(said(job)));
    } catch (refused) {
      void message.warning((refused as Error).message);
    } finally {
      setBusy(false);
      void queries.invalidateQueries({ queryKey: ['list', 'jobs'] });
    }
  }
  return <Button size="small" icon={<PlayCircleOutlined aria-hidden />} loading={busy} disabled={isUnderWay(job)} onClick={() => void run()} aria-label={t.runJob(said(job))}>{t.run}</Button>;
}
