import type { ClassDifference, Comparison, LeakRow, OpenedHeap } from '../heap/model.ts';
import { objectName } from '../heap/summary.ts';
import { bytes, count, percent, plural } from '../paint/numbers.ts';
import { cutEnd } from '../paint/text.ts';
import { code, markdown } from '../report/escape.ts';
import type { Format } from './command.ts';
import { whole } from './load.ts';

const NAME_COLUMNS = 80;

/** What came and went between two or three snapshots of one process, given oldest first. */
export async function compareHeaps(
  heaps: OpenedHeap[],
  files: readonly string[],
  format: Format,
  top: number,
): Promise<string> {
  for (const heap of heaps) await whole(heap);
  const last = heaps[heaps.length - 1];
  const comparison = await last.query.compare(heaps.slice(0, -1));
  return format === 'json' ? json(comparison, heaps, files, top) : text(comparison, heaps, files, top);
}

function json(
  { classes, leaks, newCount, deletedCount }: Comparison,
  heaps: OpenedHeap[],
  files: readonly string[],
  top: number,
): string {
  const last = heaps[heaps.length - 1].model;
  const { nodeId } = last.graph;
  const value = {
    schemaVersion: 1,
    kind: 'heap',
    snapshots: heaps.map(({ model }, i) => ({
      file: files[i],
      nodeCount: model.graph.nodeCount,
      totalSize: model.totals.size,
    })),
    newCount,
    deletedCount,
    leaks: leaks.slice(0, top).map((leak) => ({
      constructor: leak.className,
      count: leak.count,
      retainedSize: leak.retainedSize,
      path: leak.pathText,
      holder: { id: nodeId[leak.holder], name: objectName(last, leak.holder, false) },
      sample: nodeId[leak.sample],
    })),
    constructors: classes
      .slice(0, top)
      .map(({ key: _, survivors, survivorSize, survivorRetained, ...row }) => ({
        ...row,
        countDelta: row.newCount - row.deletedCount,
        sizeDelta: row.newSize - row.deletedSize,
        ...(heaps.length > 2 ? { survivors, survivorSize, survivorRetained } : {}),
      })),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function text(comparison: Comparison, heaps: OpenedHeap[], files: readonly string[], top: number): string {
  const { classes, newCount, deletedCount } = comparison;
  const three = heaps.length > 2;
  const sizes = heaps.map(({ model }) => model.totals.size);
  const rows = classes.slice(0, top).map((row) => classRow(row, three));
  const left = classes.length - rows.length;
  const [from, to] = three ? ['second', 'third'] : ['first', 'second'];
  return `${[
    `# ${files.map((file) => markdown(file)).join(' → ')}`,
    `${sizes.map(bytes).join(' → ')}: ${growth(sizes[0], sizes[sizes.length - 1])}. Between the ${from} and the ${to}, ${plural(newCount, 'object')} came and ${count(deletedCount)} went.`,
    leaksPart(comparison.leaks, three, sizes[sizes.length - 1], top),
    '## By constructor',
    three
      ? `New and gone are between the second and the third; "stayed" was made between the first and the second and is still there in the third.`
      : '',
    [
      `| constructor | ${three ? 'stayed | retained by those | ' : ''}new | gone | change | size | retained by the new |`,
      `| --- | ${three ? '---: | ---: | ' : ''}---: | ---: | ---: | ---: | ---: |`,
      ...rows,
    ].join('\n'),
    left > 0 ? `⋯ ${count(left)} more (--top all)` : '',
    'Objects are told apart by their snapshot ids, which hold within one process: snapshots of two runs cannot be compared.',
  ]
    .filter(Boolean)
    .join('\n\n')}\n`;
}

function leaksPart(leaks: readonly LeakRow[], three: boolean, total: number, most: number): string {
  const title = three
    ? '## Made between the first and the second, and still there in the third'
    : '## New in the second';
  if (leaks.length === 0) return `${title}\n\nNothing.`;
  const places = byPlace(leaks);
  const rows = places.slice(0, most).map(([first, ...others]) => {
    const also = others.map((leak) => `${count(leak.count)} ${name(leak.className)}`).join(', ');
    const retained = first.retainedSize + others.reduce((sum, leak) => sum + leak.retainedSize, 0);
    return `| ${name(first.className)}${also && ` and ${also}`} | ${count(first.count)} | ${bytes(retained)} | ${percent(retained / (total || 1))} | ${code(first.pathText.join(' → '))} |`;
  });
  const left = places.length - rows.length;
  return [
    title,
    three
      ? 'What a leak looks like: one row for each place that holds them.'
      : 'One row for each place that holds them. A third snapshot would tell what stays from what is on its way.',
    [
      '| what | objects | retained | of the heap | held by |',
      '| --- | ---: | ---: | ---: | --- |',
      ...rows,
    ].join('\n'),
    ...(left > 0 ? [`⋯ ${count(left)} more (--top all)`] : []),
  ].join('\n\n');
}

/** A Map's keys and values leak together: what hangs from one place is one row, what weighs most first. */
function byPlace(leaks: readonly LeakRow[]): LeakRow[][] {
  const places = new Map<string, LeakRow[]>();
  for (const leak of leaks) {
    const place = leak.pathText.join('\n');
    const rows = places.get(place);
    if (rows) rows.push(leak);
    else places.set(place, [leak]);
  }
  return [...places.values()];
}

function classRow(row: ClassDifference, three: boolean): string {
  const stayed = three ? `${count(row.survivors)} | ${bytes(row.survivorRetained)} | ` : '';
  const change = signed(row.newCount - row.deletedCount, count);
  const size = signed(row.newSize - row.deletedSize, bytes);
  return `| ${name(row.name)} | ${stayed}${count(row.newCount)} | ${count(row.deletedCount)} | ${change} | ${size} | ${bytes(row.retainedByNew)} |`;
}

function growth(before: number, after: number): string {
  if (before === after) return 'no change';
  const share = before > 0 ? ` (${percent(Math.abs(after - before) / before)})` : '';
  return `${after > before ? 'grown' : 'shrunk'} by ${bytes(Math.abs(after - before))}${share}`;
}

const signed = (value: number, words: (value: number) => string) =>
  value === 0 ? '0' : `${value > 0 ? '+' : '−'}${words(Math.abs(value))}`;

const name = (text: string) => code(cutEnd(text, NAME_COLUMNS));
