import { money } from '../i18n/format';

/** Integer fen, shown as yuan in figures of one width. */
export const Money = ({ fen, strong }: { fen: number; strong?: boolean }) => <span className={strong ? 'money strong' : 'money'}>{money(fen)}</span>;
