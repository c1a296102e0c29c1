import type { How } from './match.ts';
import type { Interval } from './statistics.ts';

/** One thing measured on both sides. Values are normalised: microseconds (bytes), per task or request, or shares of the whole. */
export interface Row {
  kind: 'function' | 'package' | 'category' | 'task' | 'constructor';
  name: string;
  url: string;
  /** 1-based, after the change where it is there. */
  line: number | null;
  how: How;
  /** The name before the change, of what was renamed. */
  was: string | null;
  /** Medians over the recordings of a side; null where none has it. */
  before: Side | null;
  after: Side | null;
  /** By recording, 0 where it is not in one. */
  values: { before: number[]; after: number[] };
  /** Median after minus median before: of self, or of a percentile of tasks. */
  change: number;
  /** 95 % bootstrap interval of the change; null with fewer than three recordings on a side. */
  interval: Interval | null;
  /** Mann–Whitney, or for pairs a t test of their ratios, adjusted for the number of rows (Benjamini–Hochberg); null where not tested. */
  p: number | null;
  /** Null: too few recordings to tell. */
  changed: boolean | null;
  /** A smaller change does not matter, in the unit of the values; left out where nothing was judged. */
  least?: number;
}

/** Whether the runs neither show a change that matters nor exclude one. */
export const isInconclusive = ({ changed, interval, least }: Row): boolean =>
  changed === false &&
  interval !== null &&
  least !== undefined &&
  Math.max(-interval.low, interval.high) >= least;

/** Whether it is too small on both sides for a change of it to matter, and so was not tested. */
export const isTooSmall = ({ changed, change, least }: Row): boolean =>
  changed === false && change !== 0 && least === undefined;

export interface Side {
  self: number;
  total: number;
}

export type About = Pick<Row, 'kind' | 'name' | 'url' | 'line' | 'how' | 'was'>;
