import type { How } from './match.ts';
import type { Interval } from './statistics.ts';

/** One thing that is measured on both sides. Values are normalised: microseconds (bytes), per task, or shares of the whole. */
export interface Row {
  kind: 'function' | 'package' | 'category' | 'task' | 'constructor';
  name: string;
  url: string;
  /** 1-based, after the change where it is there. */
  line: number | null;
  how: How;
  /** The other name of what was renamed: that before the change. */
  was: string | null;
  /** Medians over the recordings of a side; null where no recording of it has it. */
  before: Side | null;
  after: Side | null;
  /** By recording, 0 where it is not in one. */
  values: { before: number[]; after: number[] };
  /** Median after less median before, of self; of a percentile of tasks: of its value. */
  change: number;
  /** 95 % bootstrap interval of the change; null with fewer than three recordings on a side. */
  interval: Interval | null;
  /** Mann–Whitney, or of pairs a t test of their ratios, adjusted for the number of rows (Benjamini–Hochberg); null where it was not tested. */
  p: number | null;
  /** Null: cannot be said with so few recordings. */
  changed: boolean | null;
  /** What a change has to be to matter, in the unit of the values; left out where nothing was judged. */
  least?: number;
}

/** Whether the runs neither show a change that matters nor exclude one. */
export const isOpen = ({ changed, interval, least }: Row): boolean =>
  changed === false &&
  interval !== null &&
  least !== undefined &&
  Math.max(-interval.low, interval.high) >= least;

export interface Side {
  self: number;
  total: number;
}

export type About = Pick<Row, 'kind' | 'name' | 'url' | 'line' | 'how' | 'was'>;
