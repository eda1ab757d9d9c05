import { EditOutlined, SaveOutlined, TeamOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useQueueTexts } from './texts';
import { useSavedViews, type QueueView } from './view';
import { ViewForm } from './ViewForm';

/** Queues that were kept under a name, one's own and the shop's; and keeping the one that is shown. */
export function SavedViews({ view, changed }: { view: QueueView; changed: () => void }) {
  const t = useQueueTexts();
  const { data } = useSavedViews();
  const [naming, setNaming] = useState(false);
  const saved = data?.items ?? [];
  const shown = saved.find((one) => one.id === view.savedId) ?? null;
  const gone = data !== undefined && view.savedId !== null && shown === null;
  return (
    <>
      {gone && <span className="tag soon" role="status">{t.saved.gone}</span>}
      {saved.length > 0 && (
        <div className="tabs saved" role="group" aria-label={t.saved.label}>
          {saved.map((one) => (
            <button key={one.id} type="button" aria-pressed={one.id === view.savedId} onClick={() => { changed(); view.show(one); }}>
              {one.shared && <><TeamOutlined aria-hidden /><span className="unseen">{t.saved.ofShop} </span></>}{one.name}
            </button>
          ))}
        </div>
      )}
      <Button type="text" icon={shown ? <EditOutlined aria-hidden /> : <SaveOutlined aria-hidden />} onClick={() => setNaming(true)}>{shown ? t.saved.change : t.saved.save}</Button>
      {naming && <ViewForm view={view} saved={shown} close={() => setNaming(false)} />}
    </>
  );
}
