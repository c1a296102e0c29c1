import type { Comparison } from '../compare/compare.ts';
import { isInconclusive, isTooSmall, type Row } from '../compare/row.ts';
import { runsText } from '../compare/verdict.ts';
import { amount, duration, percent } from '../format/numbers.ts';
import { block, code, markdown } from './escape.ts';
import { pathOf } from './probe.ts';

export const title = (side: Comparison['before']): string =>
  side.length === 1
    ? markdown(side[0].file)
    : `${markdown(directoryOf(side[0].file))} (${side.length} recordings)`;

const directoryOf = (file: string): string => file.replace(/[\\/][^\\/]*$/, '') || file;

/** What figures of time are of: to be put behind their name. */
export const perText = ({ normalized }: Comparison): string =>
  ({ absolute: '', task: ' per task', request: ' per request', share: ', as a share' })[normalized];

/** How the sides are made comparable, and from where on a change counts: sentences. */
export function normalizedText(comparison: Comparison): string {
  const { normalized, normalizedWhy, limits, before, after, whole, wall } = comparison;
  const how = {
    absolute: 'Times are compared as they are',
    task: 'Times are per task',
    request: 'Times are per request',
    share: 'Shares of CPU time are compared',
  };
  const { functions, packages, categories } = comparison;
  const rows = [whole, wall, ...functions, ...packages, ...categories];
  const words = [
    rows.some(isTooSmall) ? ' "too small": less than that on both sides.' : '',
    rows.some(isInconclusive) ? ' "not shown": the runs neither show such a change nor exclude one.' : '',
  ].join('');
  const medians =
    before.length + after.length > 2 ? ` Medians of ${runsText(before.length, after.length)}.` : '';
  return `${how[normalized]}: ${normalizedWhy}.${medians} A change counts from ${percent(limits.minShare)} of the whole and ${duration(limits.minMicros)}.${words}`;
}

/** What would tell whether it is faster. */
export function decide(comparison: Comparison): string {
  const text = `${decidingCommand(comparison)}\nculprit compare runs`;
  return `To decide, record both sides several times, interleaved:\n\n${block(text, 'sh')}`;
}

/** Records both sides again, several times. */
export function decidingCommand({ before, after }: Comparison): string {
  const command = (side: Comparison['before']) => side[0].facts?.command.map(word).join(' ');
  const [a, b] = [command(before), command(after)];
  if (a !== undefined && b !== undefined && a !== b)
    return `culprit record --runs 10 --out runs --vs ${word(b)} -- ${a}`;
  const [from, to] = [before[0].facts, after[0].facts];
  const moved = from?.commit && to?.commit && from.commit !== to.commit;
  // Of one clean commit on both sides nothing has changed: the one before it is more likely to be meant.
  const unchanged = from?.commit && from.commit === to?.commit && !from.dirty && !to.dirty;
  const revision = moved ? from.commit!.slice(0, 12) : unchanged ? 'HEAD~1' : 'HEAD';
  return `culprit record --runs 10 --out runs --vs-git ${revision} -- ${b ?? 'node app.js'}`;
}

const word = (text: string): string =>
  /^[\w@%+=:,./~-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

/** The functions that are known to have changed, largest change first: a few. */
export const changedFunctions = ({ functions }: Comparison): Row[] =>
  functions.filter(({ changed }) => changed === true).slice(0, 3);

/** `src/report.js:18`, from the current directory; '' where nothing is known. */
export function placeOf({ url, line }: Row): string {
  if (url === '') return '';
  return line === null ? pathOf(url) : `${pathOf(url)}:${line}`;
}

export function howText({ how, was }: Row): string {
  if (how === 'renamed') return ` (was ${code(was ?? '')})`;
  if (how === 'new' || how === 'gone') return ` (${how})`;
  return how === 'merged' ? ' (several of this name, counted together)' : '';
}

export const valueText = (
  value: number,
  { normalized, kind }: Pick<Comparison, 'normalized' | 'kind'>,
): string => (normalized === 'share' ? percent(value) : amount(value, kind));

/** `+12.0 ms`, `−3 %`, `0 ms`. */
export function signed(value: number, of: Pick<Comparison, 'normalized' | 'kind'>): string {
  return `${value === 0 ? '' : value > 0 ? '+' : '−'}${valueText(Math.abs(value), of)}`;
}

export function intervalText({ interval }: Row, text: (value: number) => string): string {
  if (interval === null) return '–';
  const end = (value: number) => (value === 0 ? '0' : `${value > 0 ? '+' : '−'}${text(Math.abs(value))}`);
  return `${end(interval.low)} to ${end(interval.high)}`;
}

/** Two standard deviations of what samples at these intervals count. */
export function samplingText({ before, after }: Row, comparison: Comparison): string {
  const [a, b] = [comparison.before[0], comparison.after[0]];
  const spread = (side: Row['before'], { onCpu, samples }: typeof a, factor: number) =>
    samples > 0 ? (side?.self ?? 0) * (onCpu / samples) * factor : 0;
  const { factors } = comparison;
  const variance = spread(before, a, factors.before[0]) + spread(after, b, factors.after[0]);
  return variance > 0 ? `±${valueText(2 * Math.sqrt(variance), comparison)}` : '–';
}

/** Whether a change is known, for a column of its own. */
export const changedText = (row: Row): string => (row.changed ? '**yes**' : (unchangedText(row) ?? 'no'));

/** Why a row is not called changed; null where it is, or is known to be the same. */
export function unchangedText(row: Row): string | null {
  if (row.changed === null) return 'cannot say';
  if (isInconclusive(row)) return 'not shown';
  return isTooSmall(row) ? 'too small' : null;
}
