import type { Row } from '../../compare/row.ts';
import { times } from '../../compare/verdict.ts';
import { CATEGORIES, type CategoryName } from '../../cpu/model.ts';
import { fileAndLine } from '../../cpu/names.ts';
import { isAnonymous } from '../../format/anonymous.ts';
import { visible } from '../../format/visible.ts';
import { hsl } from '../../paint/colour.ts';
import { cutMiddle, padEnd, padStart } from '../../paint/text.ts';
import { signed, unchangedText, valueText } from '../../report/comparison-words.ts';
import { CATEGORY_LABEL, INK } from '../theme.ts';
import type { Line } from './lines.ts';
import type { CompareSlot, Scale } from './state.ts';

// Figures, names and colours of changes, for all screens of a comparison.

export const figureOf = ({ comparison }: CompareSlot, value: number): string => valueText(value, comparison);
export const changeOf = ({ comparison }: CompareSlot, value: number): string => signed(value, comparison);

/** Whether a change is known, as the report says it. */
const knownText = (row: Row): string => unchangedText(row) ?? (row.changed ? 'changed' : 'no change');
/** Columns that takes. */
export const KNOWN = 'cannot say'.length;

/** `uniqueSkus (summary.js:19)`: functions are often called the same, or nothing. */
export function rowName({ kind, name, url, line }: Row): string {
  if (kind === 'category') return CATEGORY_LABEL[CATEGORIES.indexOf(name as CategoryName)] ?? name;
  const place = kind === 'function' ? fileAndLine({ url, line }) : '';
  if (place === '') return name;
  return isAnonymous(name) ? place : `${name} (${place})`;
}

/** Slower is orange, faster is blue: told apart by those who do not see red and green. */
export const SLOWER = 0xe08a3c;
export const FASTER = 0x5a9bd8;

export const inkOf = (change: number, known: boolean | null): number =>
  known === false || change === 0 ? INK.quiet : change > 0 ? SLOWER : FASTER;

/** What the figures of a row are of. */
type Of = 'time' | 'memory';
export const WORDS: Record<Of, readonly [less: string, more: string]> = {
  time: ['faster', 'slower'],
  memory: ['less', 'more'],
};

/** A figure of both sides as a whole, with how often the one is the other. */
export function totalLine(name: string, row: Row, text: (value: number) => string, of: Of = 'time'): Line {
  const [less, more] = WORDS[of];
  const [a, b] = [row.before?.self ?? 0, row.after?.self ?? 0];
  const ratio =
    row.interval && a > 0 && b > 0
      ? `  ${a >= b ? `${times(a / b)} ${less}` : `${times(b / a)} ${more}`}`
      : '';
  return {
    text: `${padEnd(name, 20)} ${padStart(text(a), 10)} → ${padStart(text(b), 10)}${ratio}  ${row.interval ? knownText(row) : ''}`,
    fg: row.changed ? inkOf(row.change, true) : undefined,
  };
}

/** A name with both sides, the change, and whether that is known. */
export function changeLine(row: Row, width: number, text: (value: number) => string): Line {
  const side = (value: Row['before']) => padStart(value ? text(value.self) : '–', 9);
  const sign = row.change === 0 ? '' : row.change > 0 ? '+' : '−';
  const change = `${sign}${text(Math.abs(row.change))}`;
  const figures = `${side(row.before)} → ${side(row.after)}  ${padStart(change, 10)}  ${padEnd(knownText(row), KNOWN)}`;
  const room = Math.max(8, width - figures.length - 2);
  const how = row.how === 'new' || row.how === 'gone' ? ` (${row.how})` : row.was ? ` (was ${row.was})` : '';
  const name = visible(`${rowName(row)}${how}`);
  return {
    text: `${padEnd(cutMiddle(name, room), room)}  ${figures}`,
    fg: inkOf(row.change, row.changed),
    bold: row.changed === true,
  };
}

/** Whether what the tree and the flame graph show of several runs is a mean: the figures of functions are medians. */
export const isMean = ({ comparison }: CompareSlot): boolean =>
  comparison.before.length > 1 || comparison.after.length > 1;

/** Steps of the scale on either side: more are not told apart. */
const STEPS = 6;
/** A share of what it took before from which on the colour is full. */
const FULL_SHARE = 0.5;

/** The fill of a frame: grey where nothing changed, stronger the more did. */
export function fillOf({ tree }: CompareSlot, node: number, scale: Scale): number {
  const [before, after] = [tree.before[node], tree.after[node]];
  const change = after - before;
  // Of the whole, so that the same colour is the same amount everywhere.
  const full = scale === 'change' ? largest(tree) : FULL_SHARE * before;
  const part = full > 0 ? Math.min(1, Math.abs(change) / full) : change === 0 ? 0 : 1;
  const strength = Math.round(STEPS * Math.sqrt(part)) / STEPS;
  if (strength === 0) return hsl(0, 0, 0.42);
  return change > 0
    ? hsl(28, 0.2 + 0.6 * strength, 0.46 + 0.08 * strength)
    : hsl(212, 0.15 + 0.5 * strength, 0.46 + 0.1 * strength);
}

const largestOf = new WeakMap<CompareSlot['tree'], number>();

function largest(tree: CompareSlot['tree']): number {
  let most = largestOf.get(tree);
  if (most === undefined) {
    most = 0;
    for (let i = 0; i < tree.count; i++) most = Math.max(most, Math.abs(tree.after[i] - tree.before[i]));
    largestOf.set(tree, most);
  }
  return most;
}
