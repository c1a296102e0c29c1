import type { HeapSeries, Rate, SeriesComparison } from '../compare/heap-series.ts';
import { bytes, count, percent } from '../format/numbers.ts';
import { pathLine } from '../heap/retainers/path-line.ts';
import { cutEnd } from '../paint/text.ts';
import { code, markdown } from './escape.ts';

const NAME_COLUMNS = 80;

/** `The heap grows by 970 kB from snapshot to snapshot before, by 12.3 kB after: 99 % less`, without a full stop. */
export function seriesVerdict({ whole, minutes }: SeriesComparison): string {
  const [a, b] = [whole.before.bytes, whole.after.bytes];
  const perMinute = (value: number, of: number) => ` (${bytes(value / of)} a minute)`;
  const before = `${bytes(a)}${minutes ? perMinute(a, minutes.before) : ''}`;
  const after = `${bytes(b)}${minutes ? perMinute(b, minutes.after) : ''}`;
  const change =
    a <= 0
      ? b > 0
        ? ': it grows only after'
        : ''
      : b <= 0
        ? ': it does not grow any more'
        : b < a
          ? `: ${percent(1 - b / a)} less`
          : b > a
            ? `: ${percent(b / a - 1)} more`
            : ': as fast';
  return `The heap grows by ${before} from snapshot to snapshot before, by ${after} after${change}`;
}

/** `compare --format json` of two series. Bytes and numbers from one snapshot to the next. */
export function seriesJson(found: SeriesComparison, top: number): object {
  const { before, after, minutes, whole, places, constructors } = found;
  const snapshots = ({ heaps }: HeapSeries) => ({
    recordings: heaps.map(({ file, nodeCount, totalSize }) => ({ file, nodeCount, totalSize })),
  });
  const figures = ({ before, after }: Rate) => ({
    before,
    after,
    changeBytes: after.bytes - before.bytes,
  });
  return {
    schemaVersion: 2,
    kind: 'heap',
    before: snapshots(before),
    after: snapshots(after),
    verdict: { text: seriesVerdict(found) },
    minutesPerStep: minutes,
    growth: figures(whole),
    places: places
      .slice(0, top)
      .map((rate) => ({ constructor: rate.name, path: rate.path, ...figures(rate) })),
    constructors: constructors.slice(0, top).map((rate) => ({ name: rate.name, ...figures(rate) })),
  };
}

export function seriesMarkdown(found: SeriesComparison, goals: readonly string[], top: number): string {
  const { before, after, whole, places, constructors } = found;
  const sizes = ({ heaps }: HeapSeries) => heaps.map(({ totalSize }) => bytes(totalSize)).join(' → ');
  return `${[
    `# ${title(before)} → ${title(after)}`,
    `**${markdown(seriesVerdict(found))}.**`,
    `Before: ${sizes(before)}. After: ${sizes(after)}. Both are snapshots of one process each: what is compared is what they grow by, which the same load between snapshots makes comparable.`,
    table('heap', [whole], () => 'all of it'),
    ...goals,
    '## Places that grow',
    places.length === 0
      ? 'No growing object groups on either side.'
      : list(places, top, 'objects and the path that keeps them', placeName),
    '## Constructors, by retained size',
    constructors.length === 0
      ? 'None grows.'
      : list(constructors, top, 'constructor', ({ name }) => code(cutEnd(name, NAME_COLUMNS))),
  ].join('\n\n')}\n`;
}

const placeName = ({ name, path }: Rate): string =>
  `${code(cutEnd(name, NAME_COLUMNS))} · ${code(pathLine(path ?? []))}`;

function list(rates: readonly Rate[], top: number, head: string, name: (rate: Rate) => string): string {
  const left = rates.length - Math.min(top, rates.length);
  return `${table(head, rates.slice(0, top), name)}${left > 0 ? `\n\n⋯ ${count(left)} more (--top all)` : ''}`;
}

const table = (head: string, rates: readonly Rate[], name: (rate: Rate) => string): string =>
  [
    `| ${head} | before, a step | after, a step | difference |`,
    '| --- | ---: | ---: | ---: |',
    ...rates.map(
      (rate) =>
        `| ${name(rate)} | ${cell(rate.before)} | ${cell(rate.after)} | ${signed(rate.after.bytes - rate.before.bytes)} |`,
    ),
  ].join('\n');

const cell = ({ bytes: size, count: many }: Rate['before']): string =>
  `${signed(size)}${many ? `, ${many > 0 ? '+' : '−'}${count(Math.abs(Math.round(many)))}` : ''}`;

const signed = (size: number): string =>
  size === 0 ? '0 B' : `${size > 0 ? '+' : '−'}${bytes(Math.abs(size))}`;

const title = ({ heaps }: HeapSeries): string =>
  `${markdown(heaps[0].file.replace(/[\\/][^\\/]*$/, ''))} (${heaps.length} snapshots)`;
