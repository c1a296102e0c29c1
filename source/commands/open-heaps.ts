import { heapMethod } from '../diagnose/heap/method.ts';
import { authoredBy } from '../files/authored.ts';
import { showAuthored } from '../heap/graph/places.ts';
import type { OpenedHeap } from '../heap/model.ts';
import { InputError } from '../load/errors.ts';
import { askSecondEngine } from '../load/heapsnapshot/second-engine.ts';
import { type HeapSession, heapSession } from '../screens/heap/session.ts';
import type { SessionLook } from '../screens/state.ts';
import { suspectsOf } from './diagnosed.ts';
import { writeHeapReport } from './export.ts';
import { type Host, sourceReader, terminalWorld } from './world.ts';

/** Objects of each group that the second engine is asked for. */
const LISTED_OF_SECOND_ENGINE = 200;

/** A session on heap snapshots, which are already open. */
export async function openHeaps(
  heaps: { title: string; heap: OpenedHeap }[],
  host: Host,
  {
    heapEngine,
    values,
    tries,
  }: { heapEngine: 'culprit' | 'vscode'; values: boolean; tries: readonly string[] },
  look: SessionLook,
): Promise<HeapSession> {
  const shown = await Promise.all(
    heaps.map(async ({ title, heap }) => ({
      title,
      heap,
      secondEngine: heapEngine === 'vscode' ? await seen(heap) : null,
    })),
  );
  const sources = sourceReader(
    host,
    heaps.map(({ heap }) => heap.model),
  );
  for (const { heap } of heaps) showAuthored(heap.model.graph, authoredBy(sources));
  return heapSession(
    shown,
    {
      ...terminalWorld(sources, host),
      diagnose: (heap, earlier) => suspectsOf(heap, earlier, { sourceRoot: host.sourceRoots }, host.ended),
      method: async (slots, index) => {
        const { heap, findings, goals, pinned } = slots[index];
        return heapMethod(heap.model, findings ?? [], { goals, pinned, journal: tries, before: index });
      },
      exportReport(slots, index, findings, path, force) {
        const { heap, method } = slots[index];
        const earlier = slots.slice(0, index).map((slot) => slot.heap);
        return writeHeapReport(heap, findings, method, path, force, values, earlier);
      },
    },
    look,
  );
}

/** The same file read by VS Code's parser; what it cannot do is the one line to show. */
async function seen({ model }: OpenedHeap) {
  const found = await askSecondEngine(model.file, { objects: 100_000, perGroup: LISTED_OF_SECOND_ENGINE });
  if ('cannot' in found) throw new InputError(`${model.file}: ${found.cannot}`);
  return found;
}
