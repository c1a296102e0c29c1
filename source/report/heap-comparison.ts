import type { Finding } from '../diagnose/finding.ts';
import { bytes, count, percent, plural } from '../format/numbers.ts';
import type { ClassDifference, Comparison, LeakRow } from '../heap/comparison/model.ts';
import { minutesBetween } from '../heap/comparison/rates.ts';
import type { OpenedHeap } from '../heap/model.ts';
import { pathLine } from '../heap/retainers/path-line.ts';
import { objectName } from '../heap/summary.ts';
import { cutEnd } from '../paint/text.ts';
import { code, markdown } from './escape.ts';
import { headline } from './sections.ts';

// What came and went between two or three heap snapshots, usually of one process.

const NAME_COLUMNS = 80;

/** How the size of the heap changed, as a line without a full stop. */
export function heapsInOneLine(heaps: readonly OpenedHeap[]): string {
  const sizes = heaps.map(({ model }) => model.totals.size);
  const minutes = minutesBetween(heaps.map(({ model }) => model));
  const rise = sizes[sizes.length - 1] - sizes[0];
  const rate = minutes === null || rise <= 0 ? '' : `, ${bytes(rise / minutes)} a minute by the files' times`;
  return `${sizes.map(bytes).join(' → ')}: ${growth(sizes[0], sizes[sizes.length - 1])}${rate}`;
}

/** The JSON form: values, which a script reads. */
export function heapComparisonJson(
  { classes, leaks, steady, newCount, deletedCount, sameProcess }: Comparison,
  findings: Finding[],
  heaps: OpenedHeap[],
  files: readonly string[],
  top: number,
) {
  const last = heaps[heaps.length - 1].model;
  const { nodeId } = last.graph;
  return {
    schemaVersion: 1,
    kind: 'heap',
    snapshots: heaps.map(({ model }, i) => ({
      file: files[i],
      nodeCount: model.graph.nodeCount,
      totalSize: model.totals.size,
    })),
    sameProcess,
    newCount,
    deletedCount,
    findings,
    leaks: leaks.slice(0, top).map((leak) => ({
      constructor: leak.className,
      count: leak.count,
      retainedSize: leak.retainedSize,
      path: leak.pathText,
      holders: leak.holders.length,
      ...(leak.growth.known ? { alive: leak.growth.counts } : {}),
      held: leak.growth.sizes,
      holder: { id: nodeId[leak.holder], name: objectName(last, leak.holder, false) },
      sample: nodeId[leak.sample],
    })),
    steadyPlaces: steady,
    constructors: classes
      .slice(0, top)
      .map(({ key: _, survivors, survivorSize, survivorRetained, ...row }) => ({
        ...row,
        countDelta: row.newCount - row.deletedCount,
        sizeDelta: row.newSize - row.deletedSize,
        ...(heaps.length > 2 ? { survivors, survivorSize, survivorRetained } : {}),
      })),
  };
}

const OTHER_RUN =
  '**These snapshots are not of one process.** Object ids are valid within one process only, so new and deleted objects are unknown: only counts and bytes per constructor are compared. To find a leak, take the snapshots in one run.';

/**
 * The Markdown form.
 *
 * @param goals the part about goals; empty where none are set
 */
export function heapComparisonMarkdown(
  comparison: Comparison,
  findings: Finding[],
  heaps: OpenedHeap[],
  files: readonly string[],
  goals: readonly string[],
  top: number,
): string {
  const { newCount, deletedCount, sameProcess } = comparison;
  const three = heaps.length > 2;
  const sizes = heaps.map(({ model }) => model.totals.size);
  const [from, to] = three ? ['second', 'third'] : ['first', 'second'];
  const change = `${heapsInOneLine(heaps)}.`;
  const parts = sameProcess
    ? [
        `${change} Between the ${from} and the ${to}, ${plural(newCount, 'object')} were allocated and ${count(deletedCount)} freed.`,
        headline(findings),
        `What to do about each: \`culprit report ${three ? '1 2 3' : '1 2'}\` with these files, or open them together and press \`r\`.`,
        leaksPart(comparison, three, sizes[sizes.length - 1], top),
      ]
    : [change, OTHER_RUN, ...(three ? ['Below, the last of them beside the one before it.'] : [])];
  return `${[
    `# ${files.map((file) => markdown(file)).join(' → ')}`,
    ...parts,
    ...goals,
    ...classesPart(comparison, three, top),
  ].join('\n\n')}\n`;
}

function classesPart({ classes, sameProcess }: Comparison, three: boolean, top: number): string[] {
  const rows = classes.slice(0, top);
  const left = classes.length - rows.length;
  const columns = sameProcess
    ? [
        ...(three ? ['stayed', 'retained by those'] : []),
        'new',
        'gone',
        'change',
        'size',
        'retained by the new',
      ]
    : ['change', 'size'];
  return [
    '## By constructor',
    ...(three && sameProcess
      ? [
          'New and gone are between the second and the third; "stayed" was allocated between the first and the second and is still alive in the third.',
        ]
      : []),
    [
      `| constructor | ${columns.join(' | ')} |`,
      `| --- |${' ---: |'.repeat(columns.length)}`,
      ...rows.map((row) => classRow(row, three, sameProcess)),
    ].join('\n'),
    ...(left > 0 ? [`⋯ ${count(left)} more (--top all)`] : []),
  ];
}

function leaksPart({ leaks, steady }: Comparison, three: boolean, total: number, most: number): string {
  const title = three ? '## Allocated between 1 and 2, still alive in 3' : '## Allocated between 1 and 2';
  const others =
    steady > 0
      ? [
          `${plural(steady, 'place')} that ${steady === 1 ? 'holds' : 'hold'} such objects and no more than before ${steady === 1 ? 'is' : 'are'} left out: as many were freed as allocated.`,
        ]
      : [];
  if (leaks.length === 0) return [title, 'No growing object groups.', ...others].join('\n\n');
  const places = byPlace(leaks);
  const rows = places.slice(0, most).map((alike) => {
    // Several holders of one path may have the same class.
    const counts = new Map<string, number>();
    for (const leak of alike) counts.set(leak.className, (counts.get(leak.className) ?? 0) + leak.count);
    const [[what, objects], ...others] = counts;
    const also = others.map(([className, n]) => `${count(n)} ${name(className)}`).join(', ');
    const retained = alike.reduce((sum, leak) => sum + leak.retainedSize, 0);
    const share = percent(retained / (total || 1));
    const place = code(pathLine(alike[0].pathText));
    return `| ${name(what)}${also && ` and ${also}`} | ${count(objects)} | ${bytes(retained)} | ${share} | ${aliveText(alike[0])} | ${place} |`;
  });
  const left = places.length - rows.length;
  return [
    title,
    three
      ? 'Leak candidates: one row per place that holds more of them in each snapshot. "Alive" counts all instances in each snapshot.'
      : 'One row per place that holds them. A third snapshot tells leaks from objects still in use.',
    [
      `| what | ${three ? 'stayed' : 'new'} | retained by ${three ? 'those' : 'the new'} | of the heap | alive | held by |`,
      '| --- | ---: | ---: | ---: | ---: | --- |',
      ...rows,
    ].join('\n'),
    ...(left > 0 ? [`⋯ ${count(left)} more (--top all)`] : []),
    ...others,
  ].join('\n\n');
}

/** How many there were in each snapshot, and in how many places alike. */
function aliveText({ growth, holders }: LeakRow): string {
  const alive = growth.known ? growth.counts.map(count) : growth.sizes.map(bytes);
  return `${alive.join(' → ')}${holders.length > 1 ? ` in ${count(holders.length)}` : ''}`;
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

function classRow(row: ClassDifference, three: boolean, sameProcess: boolean): string {
  const change = signed(row.newCount - row.deletedCount, count);
  const size = signed(row.newSize - row.deletedSize, bytes);
  if (!sameProcess) return `| ${name(row.name)} | ${change} | ${size} |`;
  const stayed = three ? `${count(row.survivors)} | ${bytes(row.survivorRetained)} | ` : '';
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
