import type { Style } from '../paint/canvas.ts';

/** One row of running text: parts side by side. */
export type ProseRow = { text: string; style: Style }[];
