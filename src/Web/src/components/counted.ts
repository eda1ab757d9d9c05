import type { TextAreaProps } from 'antd/es/input';

const NEAR = 0.8;

/** Of a long text: how much fits is told when it becomes narrow. What is too long is kept and marked, since who pastes would not see what was cut off. */
export const counted = (max: number): Pick<TextAreaProps, 'count'> => ({ count: { max, show: ({ count }) => (count > max * NEAR ? `${count} / ${max}` : '') } });
