import type { HeapSides, MeasuredHeap } from '../compare/heaps.ts';
import type { Row } from '../compare/row.ts';
import { runsText, times } from '../compare/verdict.ts';
import { bytes, percent } from '../format/numbers.ts';
import { cutEnd } from '../paint/text.ts';
import { changedText, intervalText } from './comparison-words.ts';
import { code, markdown } from './escape.ts';

const NAME_COLUMNS = 80;

/** `compare --format json` of heaps, several a side. Bytes. */
export function heapSidesJson(
  { before, after, whole, verdict, constructors }: HeapSides,
  top: number,
): object {
  const snapshots = (side: readonly MeasuredHeap[]) => ({
    recordings: side.map(({ file, nodeCount, totalSize }) => ({ file, nodeCount, totalSize })),
  });
  const figures = (row: Row) => ({
    before: row.before?.self ?? 0,
    after: row.after?.self ?? 0,
    changeBytes: row.change,
    low: row.interval?.low ?? null,
    high: row.interval?.high ?? null,
    p: row.p,
    changed: row.changed,
  });
  return {
    schemaVersion: 2,
    kind: 'heap',
    before: snapshots(before),
    after: snapshots(after),
    verdict,
    totalSize: figures(whole),
    constructors: constructors
      .slice(0, top)
      .map((row) => ({ name: row.name, match: row.how, ...figures(row) })),
  };
}

export function heapSidesMarkdown(sides: HeapSides, goals: readonly string[], top: number): string {
  const { before, after, whole, verdict, constructors, minShare, minBytes } = sides;
  const shown = constructors.filter(({ change }) => change !== 0);
  const left = shown.length - Math.min(top, shown.length);
  return `${[
    `# ${title(before)} → ${title(after)}`,
    `**${markdown(verdict.text)}.**`,
    [
      '| | before | after | before / after | 95 % interval of the change | changed |',
      '| --- | ---: | ---: | ---: | ---: | --- |',
      `| heap | ${cells(whole)} |`,
    ].join('\n'),
    `Retained sizes are medians of ${runsText(before.length, after.length)}. A change counts from ${percent(minShare)} of the whole and ${bytes(minBytes)}.`,
    ...goals,
    '## Constructors, by retained size',
    [
      '| constructor | before | after | before / after | 95 % interval of the change | changed |',
      '| --- | ---: | ---: | ---: | ---: | --- |',
      ...shown
        .slice(0, top)
        .map(
          (row) =>
            `| ${code(cutEnd(row.name, NAME_COLUMNS))}${row.how === 'same' ? '' : ` (${row.how})`} | ${cells(row)} |`,
        ),
      ...(left > 0 ? ['', `⋯ ${left} more (--top all)`] : []),
    ].join('\n'),
    'These are sizes. What keeps the objects alive: `culprit report` with two or three snapshots of one process.',
  ].join('\n\n')}\n`;
}

function cells(row: Row): string {
  const [a, b] = [row.before?.self ?? 0, row.after?.self ?? 0];
  const ratio = row.interval !== null && b > 0 ? times(a / b) : '–';
  return `${bytes(a)} | ${bytes(b)} | ${ratio} | ${intervalText(row, bytes)} | ${changedText(row)}`;
}

const title = (side: readonly MeasuredHeap[]): string =>
  side.length === 1
    ? markdown(side[0].file)
    : `${markdown(side[0].file.replace(/[\\/][^\\/]*$/, ''))} (${side.length} snapshots)`;
