import { type Comparison, LIMITS } from '../compare/compare.ts';
import { compareHeapSides } from '../compare/heaps.ts';
import type { OpenedHeap } from '../heap/model.ts';
import { comparisonMarkdown } from '../report/comparison.ts';
import { seriesMarkdown } from '../report/heap-series.ts';
import { heapSidesMarkdown } from '../report/heap-sides.ts';
import { compareSession } from '../screens/compare/session.ts';
import { heapSidesSession } from '../screens/compare-heaps/session.ts';
import { type ComparedHeaps, isSeries } from '../screens/compare-heaps/state.ts';
import type { SessionLook } from '../screens/state.ts';
import { whole } from './load.ts';
import { measuredHeap } from './measured-heap.ts';
import { type Host, type Shown, sourceReader, terminalWorld } from './world.ts';
import { writeWhole } from './write.ts';

const ROWS = 30;

/** A comparison on the screen. */
export const showComparison = (
  comparison: Comparison,
  title: string,
  host: Host,
  look: SessionLook,
): Shown => ({
  session: compareSession(
    comparison,
    title,
    worldOf(comparison, () => comparisonMarkdown(comparison, [], ROWS), host),
    look,
  ),
  close: () => {},
});

/** The same of heaps on two sides. */
export const showHeapSides = (sides: ComparedHeaps, title: string, host: Host, look: SessionLook): Shown => ({
  session: heapSidesSession(
    sides,
    title,
    worldOf(
      isSeries(sides) ? { before: sides.before.heaps, after: sides.after.heaps } : sides,
      () => (isSeries(sides) ? seriesMarkdown(sides, [], ROWS) : heapSidesMarkdown(sides, [], ROWS)),
      host,
    ),
    look,
  ),
  close: () => {},
});

/** Two snapshots of different processes: what is compared are sizes. */
export async function heapPair(
  heaps: readonly { title: string; heap: OpenedHeap }[],
  host: Host,
  look: SessionLook,
): Promise<Shown['session']> {
  for (const { heap } of heaps) await whole(heap);
  const [before, after] = heaps.map(({ title, heap }) => [measuredHeap(title, heap.model, false)]);
  const sides = compareHeapSides(before, after, LIMITS.minShare);
  return showHeapSides(sides, heaps.map(({ title }) => title).join(' → '), host, look).session;
}

/** What is compared is worked out already: only its report is written. */
function worldOf(
  { before, after }: Record<'before' | 'after', readonly { file: string }[]>,
  report: () => string,
  host: Host,
) {
  const recordings = [...before, ...after];
  return {
    ...terminalWorld(sourceReader(host, recordings), host),
    method: async () => [],
    exportReport: async (_: unknown, __: number, ___: unknown, path: string, force: boolean) =>
      writeWhole(
        path,
        report(),
        force,
        recordings.map(({ file }) => file),
      ),
  };
}
