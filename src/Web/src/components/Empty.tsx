import { InboxOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';

/** Nothing here: why, and what to do next. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <InboxOutlined aria-hidden />
      <p>{title}</p>
      {children && <div className="row">{children}</div>}
    </div>
  );
}
