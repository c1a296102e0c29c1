import type { Comparison } from '../compare/compare.ts';
import { SourceReader } from '../files/reader.ts';
import { comparisonMarkdown } from '../report/comparison.ts';
import { compareSession } from '../screens/compare/session.ts';
import type { SessionLook } from '../screens/state.ts';
import type { Shown } from './show.ts';
import { type Hands, terminalWorld } from './world.ts';
import { writeWhole } from './write.ts';

const ROWS = 30;

/** A comparison on the screen. */
export function showComparison(
  comparison: Comparison,
  title: string,
  hands: Hands,
  look: SessionLook,
): Shown {
  const read = [...comparison.before, ...comparison.after].map(({ file }) => file);
  const world = {
    ...terminalWorld(new SourceReader({ roots: hands.sourceRoots }), hands),
    method: async () => [],
    exportReport: async (_: unknown, __: number, ___: unknown, path: string, force: boolean) =>
      writeWhole(path, comparisonMarkdown(comparison, [], ROWS), force, read),
  };
  return { session: compareSession(comparison, title, world, look), close: () => {} };
}
