import { DownloadOutlined, RotateRightOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { Evidence } from '../../api/types';
import { PersonTag } from '../../components/PersonTag';
import { useNames } from '../../i18n';
import { fullTime, size } from '../../i18n/format';
import { useCaseTexts } from './texts';

const STEP = 1.4, LARGEST = 6;

/** One file large: turned, enlarged, downloaded; with its hash, by which it can be told from any other. */
export function EvidenceViewer({ item, close }: { item: Evidence | null; close: () => void }) {
  return <Modal open={item !== null} onCancel={close} footer={null} width="min(1000px, 92vw)" title={item?.fileName} destroyOnHidden>{item && <Viewed item={item} />}</Modal>;
}

function Viewed({ item }: { item: Evidence }) {
  const t = useCaseTexts(), names = useNames();
  const [turned, setTurned] = useState(0), [zoom, setZoom] = useState(1);
  const address = `/api/evidence/${item.id}/content`;
  const picture = item.mediaType.startsWith('image/');
  return (
    <div className="viewer">
      {picture && (
        <div className="viewed" tabIndex={0} role="region" aria-label={item.fileName}>
          <img src={address} alt={`${names.evidence[item.kind]} ${item.fileName}`} style={{ transform: `rotate(${turned}deg) scale(${zoom})` }} />
        </div>
      )}
      {item.mediaType.startsWith('video/') && <video src={address} controls />}
      <div className="row">
        {picture && (
          <>
            <Button icon={<RotateRightOutlined aria-hidden />} onClick={() => setTurned(turned + 90)}>{t.evidence.rotate}</Button>
            <Button icon={<ZoomInOutlined aria-hidden />} onClick={() => setZoom(Math.min(LARGEST, zoom * STEP))}>{t.evidence.larger}</Button>
            <Button icon={<ZoomOutOutlined aria-hidden />} onClick={() => setZoom(Math.max(1, zoom / STEP))}>{t.evidence.smaller}</Button>
          </>
        )}
        <Button icon={<DownloadOutlined aria-hidden />} href={address} download={item.fileName}>{t.evidence.download}</Button>
        <div className="spring" />
        <span className="faint">{names.evidence[item.kind]} · {size(item.bytes)} · {fullTime(item.at)}</span>
        <PersonTag id={item.by} shopId={item.shopId} />
      </div>
      <code className="faint hash">SHA-256 {item.sha256}</code>
    </div>
  );
}
