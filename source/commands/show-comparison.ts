import type { Comparison } from '../compare/compare.ts';
import type { HeapSides } from '../compare/heaps.ts';
import { SourceReader } from '../files/reader.ts';
import { comparisonMarkdown } from '../report/comparison.ts';
import { heapSidesMarkdown } from '../report/heap-sides.ts';
import { compareSession } from '../screens/compare/session.ts';
import { heapSidesSession } from '../screens/compare-heaps/session.ts';
import type { SessionLook } from '../screens/state.ts';
import type { Shown } from './show.ts';
import { type Hands, terminalWorld } from './world.ts';
import { writeWhole } from './write.ts';

const ROWS = 30;

/** A comparison on the screen. */
export const showComparison = (
  comparison: Comparison,
  title: string,
  hands: Hands,
  look: SessionLook,
): Shown => ({
  session: compareSession(
    comparison,
    title,
    worldOf(comparison, () => comparisonMarkdown(comparison, [], ROWS), hands),
    look,
  ),
  close: () => {},
});

/** The same of heaps of several runs a side. */
export const showHeapSides = (sides: HeapSides, title: string, hands: Hands, look: SessionLook): Shown => ({
  session: heapSidesSession(
    sides,
    title,
    worldOf(sides, () => heapSidesMarkdown(sides, [], ROWS), hands),
    look,
  ),
  close: () => {},
});

/** What is compared is worked out already: only its report is written. */
function worldOf(
  { before, after }: Pick<Comparison | HeapSides, 'before' | 'after'>,
  report: () => string,
  hands: Hands,
) {
  const read = [...before, ...after].map(({ file }) => file);
  return {
    ...terminalWorld(new SourceReader({ roots: hands.sourceRoots }), hands),
    method: async () => [],
    exportReport: async (_: unknown, __: number, ___: unknown, path: string, force: boolean) =>
      writeWhole(path, report(), force, read),
  };
}
