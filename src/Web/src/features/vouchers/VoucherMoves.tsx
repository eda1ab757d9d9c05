import { useState } from 'react';
import { MoveDesk } from '../moves/MoveDesk';
import { useVoucherTexts } from './texts';
import type { VoucherDetail } from './VoucherPage';

/** What can be done with the voucher now. */
export function VoucherMoves({ detail }: { detail: VoucherDetail }) {
  const t = useVoucherTexts();
  const { voucher } = detail;
  const [code, setCode] = useState<string | null>(null);
  return (
    <MoveDesk of={detail} code={code} pick={setCode} keys={t.keys}
      // what stands for the remark where none is written may be taken as it is
      initial={(move) => (move.form.some((field) => field.name === 'remark') ? { remark: voucher.remark ?? detail.suggestedRemark ?? undefined } : undefined)}
      subject={{ id: voucher.id, version: voucher.version ?? 0, state: voucher.state, caseId: voucher.caseId, shopId: voucher.shopId }} />
  );
}
