import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useFinanceTexts } from './texts';

const SHOWN = 1_500;

/** Puts a text where it can be pasted from, and says so. */
export function Copy({ text, what }: { text: string; what: string }) {
  const t = useFinanceTexts();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), SHOWN);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <>
      <Button type="text" size="small" icon={copied ? <CheckOutlined aria-hidden /> : <CopyOutlined aria-hidden />} title={t.copy(what)} aria-label={t.copy(what)}
        onClick={(event) => { event.stopPropagation(); void navigator.clipboard.writeText(text).then(() => setCopied(true)); }} />
      <span className="unseen" role="status">{copied && t.copied(what)}</span>
    </>
  );
}

/** A text with its copy button. */
export function Copied({ text, what, mono }: { text?: string | null; what: string; mono?: boolean }) {
  if (!text) return null;
  return <span className="copied"><span className={mono ? 'cut mono' : 'cut'} title={text}>{text}</span><Copy text={text} what={what} /></span>;
}

/** Fen as a transfer form takes them: 1250 is 12.50. */
export const plainYuan = (fen: number): string => (fen / 100).toFixed(2);
