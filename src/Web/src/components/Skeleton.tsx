import { useTexts } from '../i18n';

/** Grey bars where text will stand. */
export function Bars({ rows = 3 }: { rows?: number }) {
  return <div className="bars" aria-hidden="true">{Array.from({ length: rows }, (_, i) => <i key={i} />)}</div>;
}

/** A screen that is still coming, in the shape of a screen. */
export function PageSkeleton() {
  const texts = useTexts();
  return (
    <div className="page" role="status" aria-label={texts.loading} aria-busy="true">
      <div className="bars title" aria-hidden="true"><i /></div>
      <div className="panel"><Bars rows={9} /></div>
    </div>
  );
}
