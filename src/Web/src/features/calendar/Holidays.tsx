import { LeftOutlined, ReloadOutlined, RightOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import { api, headersOf, newKey, read } from '../../api/client';
import type { components } from '../../api/schema';
import { Empty } from '../../components/Empty';
import { useLanguage, useTexts } from '../../i18n';
import { has, useSession } from '../../shell/session';
import { useCalendarTexts } from './texts';

type Schemas = components['schemas'];

/** The public holidays of a year; a year without data says so aloud, because finance's days are counted without them. */
export function Holidays({ calendar, shopId, turn }: { calendar: Schemas['ShowCalendarResponse']; shopId: string; turn: (year: number) => void }) {
  const t = useCalendarTexts(), texts = useTexts();
  const language = useLanguage();
  const { roles } = useSession();
  const { year } = calendar;
  const inYear = (day: string): string => (day.startsWith(`${year}-`) ? day.slice(5) : day);
  return (
    <section className="panel" aria-label={t.holidays(year)}>
      <header>
        <h2>{t.holidays(year)}</h2><div className="spring" />
        <Button size="small" icon={<LeftOutlined aria-hidden />} onClick={() => turn(year - 1)} aria-label={String(year - 1)} /><Button size="small" icon={<RightOutlined aria-hidden />} onClick={() => turn(year + 1)} aria-label={String(year + 1)} />
      </header>
      <div className="body stack">
        {calendar.fallback && <Alert type="warning" showIcon title={t.fallback} description={language === 'zh' ? calendar.zh : calendar.en} />}
        {calendar.holidays.length === 0 ? <Empty title={t.noHolidays}><p>{t.noHolidaysHelp}</p></Empty> : (
          <dl className="facts">
            {calendar.holidays.map((holiday) => [<dt key={`${holiday.from}t`}>{holiday.name}</dt>, <dd key={holiday.from}>{t.between(inYear(holiday.from), inYear(holiday.to))}</dd>])}
            <dt>{t.workingDays}</dt><dd className="row days">{calendar.workingDays.length === 0 ? texts.none : calendar.workingDays.map((free) => <span key={String(free)} className="tag">{inYear(String(free))}</span>)}</dd>
            {calendar.source && <><dt>{t.source}</dt><dd className="soft">{calendar.source}</dd></>}
          </dl>
        )}
        {has(roles, ['Supervisor']) && <ReadAgain shopId={shopId} />}
      </div>
    </section>
  );
}

function ReadAgain({ shopId }: { shopId: string }) {
  const t = useCalendarTexts();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [files, setFiles] = useState<readonly Schemas['ReadHolidaysFileRead'][] | null>(null), [busy, setBusy] = useState(false);
  async function readAgain() {
    setBusy(true);
    try {
      setFiles((await read(api.POST('/api/calendar/holidays', { body: { shopId }, headers: headersOf({ key: newKey() }) }))).files);
      void queries.invalidateQueries({ queryKey: ['calendar'] });
    } catch (refused) {
      void message.error((refused as Error).message);
    } finally {
      setBusy(false);
    }
  }
  return (
    <>
      <div><Button icon={<ReloadOutlined aria-hidden />} loading={busy} onClick={() => void readAgain()}>{t.readAgain}</Button></div>
      <div role="status">{files && (files.length === 0 ? <p className="faint">{t.noFiles}</p> : <ul>{files.map((file) => <li key={file.name}><code>{file.name}</code> · {t.reading[file.reading]}{file.why && ` · ${file.why}`}</li>)}</ul>)}</div>
    </>
  );
}
