import { DownloadOutlined, RotateRightOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useRef, useState } from 'react';
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
      {picture && <Picture src={address} alt={`${names.evidence[item.kind]} ${item.fileName}`} label={item.fileName} turned={turned} zoom={zoom} />}
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

/** As large as it fits, or larger: then every edge of it can be scrolled to, however it is turned. */
function Picture({ src, alt, label, turned, zoom }: { src: string; alt: string; label: string; turned: number; zoom: number }) {
  const [own, setOwn] = useState<{ width: number; height: number } | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const across = own && (turned % 180 === 0 ? own : { width: own.height, height: own.width });
  const scale = across && frame.current ? zoom * Math.min(frame.current.clientWidth / across.width, frame.current.clientHeight / across.height, 1) : 1;
  return (
    <div ref={frame} className="viewed" tabIndex={0} role="region" aria-label={label}>
      <div className="sheet" style={across ? { width: across.width * scale, height: across.height * scale } : { visibility: 'hidden' }}>
        <img src={src} alt={alt} onLoad={({ currentTarget: shown }) => setOwn({ width: shown.naturalWidth, height: shown.naturalHeight })}
          style={own ? { width: own.width * scale, height: own.height * scale, transform: `translate(-50%, -50%) rotate(${turned}deg)` } : undefined} />
      </div>
    </div>
  );
}
