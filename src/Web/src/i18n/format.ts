// Rules are in shop time, so shop time is what people read, wherever they sit.
const OFFSET = 8 * 3600_000;

const shifted = (instant: string | number): string => new Date((typeof instant === 'number' ? instant : Date.parse(instant)) + OFFSET).toISOString();

/** 2026-03-02 */
export const day = (instant: string | number): string => shifted(instant).slice(0, 10);
/** 03-02 10:00 */
export const dayTime = (instant: string | number): string => shifted(instant).slice(5, 16).replace('T', ' ');
/** 2026-03-02 10:00:05 */
export const fullTime = (instant: string | number): string => shifted(instant).slice(0, 19).replace('T', ' ');
/** 10:00 */
export const clockTime = (instant: string | number): string => shifted(instant).slice(11, 16);

/** What a date and time field holds, read as shop time. */
export const fromShopTime = (text: string): string => new Date(Date.parse(`${text}Z`) - OFFSET).toISOString();

const yuan = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** Integer fen as yuan: 123456 is ¥1,234.56 */
export const money = (fen: number): string => `${fen < 0 ? '−' : ''}¥${yuan.format(Math.abs(fen) / 100)}`;

const whole = new Intl.NumberFormat('en-US');

/** 1240 is 1,240 g */
export const grams = (weight: number): string => `${whole.format(weight)} g`;

/** `AwaitingEvidence` as "Awaiting evidence". */
export const words = (code: string): string => code.replace(/[A-Z]/g, (letter, at: number) => (at > 0 ? ` ${letter.toLowerCase()}` : letter));

export const size = (bytes: number): string => (bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`);
