import { isAll, type OwnTime, uncertainty } from '../../cpu/interval.ts';
import { type CpuModel, IDLE } from '../../cpu/model.ts';
import { type FrameLabel, labelOf, wallOf } from '../../cpu/query.ts';
import { amount, margin, percent, plural } from '../../format/numbers.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { cutPath, widthOf } from '../../paint/text.ts';
import type { Area } from '../state.ts';
import { INK } from '../theme.ts';

// Places, times, shares and their intervals as text, for all screens of a profile.

/** Where a frame is, short: `rows.js:12`, `node:fs:48`, `lodash/map.js:3`; '' for the engine's own. */
export function place(model: CpuModel, frame: number): string {
  return placeOf(labelOf(model, frame));
}

export function placeOf({ url, line }: Pick<FrameLabel, 'url' | 'line'>): string {
  if (url === '') return '';
  const short = shortUrl(url);
  return line === null ? short : `${short}:${line}`;
}

/** The same in full. */
export function fullPlace(model: CpuModel, frame: number): string {
  const { url, line, column } = labelOf(model, frame);
  if (url === '') return '';
  const path = url.startsWith('file://') ? url.slice(7) : url;
  return line === null ? path : `${path}:${line}${column === null ? '' : `:${column}`}`;
}

/** A place at the right end of a row, of at least `width` columns: more of it where what is before it leaves room, from column `from` on. */
export function paintPlace(
  canvas: Canvas,
  area: Area,
  y: number,
  from: number,
  width: number,
  place: string,
): void {
  const right = area.x + area.width - 1;
  const text = cutPath(place, Math.max(width - 1, right - from));
  canvas.text(right - widthOf(text), y, text, { fg: INK.quiet });
}

/** The end of a url that tells it apart: what follows `node_modules/`, otherwise its last two parts. */
export function shortUrl(url: string): string {
  const path = url.split('?', 1)[0].replaceAll('\\', '/');
  const dependency = path.lastIndexOf('node_modules/');
  if (dependency >= 0) return path.slice(dependency + 13);
  if (!path.includes('/') || /^node:/.test(path)) return path;
  const parts = path.split('/').filter((part) => part !== '');
  return parts.slice(-2).join('/');
}

/** Columns that the interval beside a share takes (`plusMinus`), and how wide a terminal must be to have room for it. */
export const INTERVAL = 6;
export const INTERVAL_FROM = 140;
/** What stands above it: the figures are half of the interval. */
export const INTERVAL_HEAD = '±95 %';

/** Columns that a time or a size takes in a list: minutes with their seconds are longer than the rest. */
export function amountRoom({ recording, wall }: CpuModel): number {
  return recording.kind === 'cpu' && wall >= 119e6 ? Math.max(11, amount(wall, 'cpu').length) : 9;
}

/** `±1.9`, in points of percent, beside a time that few samples stand for (`−` where it can only be less); '' where they are enough. */
export function plusMinus(model: CpuModel, value: number, own?: OwnTime): string {
  const off = uncertainty(model, value, own);
  if (off === null) return '';
  const share = value / (model.onCpu || model.wall || 1);
  return `${isAll(share) ? '−' : '±'}${margin(off, share)}`;
}

/** Whether a frame's time is part of wall time only: idle, and the root that has idle below it. */
const isOfWall = (model: CpuModel, frame: number): boolean =>
  frame === model.tree.frame[0] || model.functions.category[frame] === IDLE;

/**
 * A frame's time as a share of what it is part of: `12.3 % ±1.9` of on-CPU time, or `33.6 % of wall`.
 *
 * @param self how much of it is the frame's own.
 */
export function shareOf(model: CpuModel, frame: number, value: number, self: number): string {
  if (model.recording.kind === 'cpu' && isOfWall(model, frame))
    return `${percent(value / (wallOf(model) || 1))} of wall`;
  const share = percent(value / (model.onCpu || model.wall || 1));
  return `${share} ${plusMinus(model, value, { frame, self })}`.trimEnd();
}

/** `, 144 samples` behind a self time; '' where there are none, or what is sampled is no time. */
export const samplesBehind = ({ recording }: CpuModel, samples: number): string =>
  recording.kind === 'cpu' && samples > 0 ? `, ${plural(samples, 'sample')}` : '';
