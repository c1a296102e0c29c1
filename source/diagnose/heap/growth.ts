import type { HeapModel } from '../../heap/model.ts';
import { nodeWithId } from '../../heap/objects.ts';
import type { Evidence, Finding } from '../finding.ts';
import type { HeapCase, Shape } from './shape.ts';
import { bytes } from './words.ts';

// A table that is filled once and a leak look the same in one snapshot; what it weighed before tells them apart.

export const MAY_BE_MEANT =
  'First make sure that it grows: one snapshot cannot tell what is meant to be this large, such as a table loaded at the start, from what is never let go. Two or three snapshots of one process, compared, can.';

/** Surer than this one snapshot cannot make us of what may be meant. */
export const DOUBT = 0.7;
/** Growth of less than this share from one snapshot to the other is none; over three, where it must rise twice, of less than the second. */
const GROWN = 0.05;
const GROWN_TWICE = 0.01;

/** What is by nature over once its work is done: no table holds many of them. */
const PASSING =
  /^(Function|Promise|Timeout|Immediate|Listener|Module|Generator|AsyncFunction|AsyncGenerator|AbortController|AbortSignal|IncomingMessage|ServerResponse|ClientRequest|Socket|TLSSocket|\w*Error)$/;

/** Whether a suspect may be as large as it is meant to be. */
export function doubtful({ piled, suspect }: HeapCase, { mayBeMeant, proof }: Shape): boolean {
  return (
    mayBeMeant === true && !(proof === undefined && PASSING.test(piled) && suspect.contents.count >= 100)
  );
}

/** What the suspect weighed in each of the snapshots before, and now; empty where there are none. */
export function growthOf({ model, suspect, piled }: HeapCase, earlier: readonly HeapModel[]): number[] {
  if (earlier.length === 0) return [];
  const id = model.graph.nodeId[suspect.node];
  // What is held in a second way as well, or from many places, is weighed by its class.
  const alone = suspect.kind !== 'group' && weightOf(model, id) >= suspect.retainedSize / 2;
  return [...earlier, model].map((one) => (alone ? weightOf(one, id) : weightOfClass(one, piled)));
}

function weightOf(model: HeapModel, id: number): number {
  const node = nodeWithId(model, id);
  return node === -1 ? 0 : model.dominators!.retainedSize[node];
}

function weightOfClass({ classes }: HeapModel, name: string): number {
  return classes.names.reduce((sum, one, c) => (one === name ? sum + classes.retainedSize![c] : sum), 0);
}

/** What the second of two rises must be of the first: less is a cache that has filled, or work that has settled. */
const GOES_ON = 0.2;

/** Heavier in each snapshot than in the one before, and not about to stop. False where there is none before. */
export function isGrowing(growth: readonly number[]): boolean {
  if (growth.length < 2) return false;
  const first = growth[0];
  const last = growth[growth.length - 1];
  if (growth.length === 2) return last > first * (1 + GROWN);
  const rise = growth[1] - first;
  const rest = last - growth[1];
  return rise > 0 && rest >= rise * GOES_ON && last > first * (1 + GROWN_TWICE);
}

export function verdict(c: HeapCase, shape: Shape, growth: readonly number[]): Finding['verdict'] {
  const { share, contents, kind } = c.suspect;
  if (shape.needed) return 'leave';
  if (growth.length > 0) {
    // It may still be waste, made once.
    if (!isGrowing(growth)) return shape.mayBeMeant ? 'leave' : 'investigate';
    // Three snapshots are proof, whatever it weighs yet; between two, what fills once, such as a cache, grows as well.
    if (growth.length > 2) return 'optimize';
    if (shape.mayBeMeant) return 'investigate';
  }
  if (doubtful(c, shape)) return 'investigate';
  return share >= 0.2 || contents.count >= 1000 || kind === 'chain' ? 'optimize' : 'investigate';
}

/** What is known of growth, or that nothing is. */
export function growthEvidence(c: HeapCase, shape: Shape, growth: readonly number[]): Evidence[] {
  const { retainedSize } = c.suspect;
  if (growth.length > 0) {
    const sizes = growth.map(bytes).join(', then ');
    const grows = isGrowing(growth) ? 'it grows from snapshot to snapshot' : 'it does not go on growing';
    const text = `${grows}: ${sizes}`;
    return [{ metric: 'growth', value: growth[growth.length - 1] - growth[0], unit: 'bytes', text }];
  }
  if (!doubtful(c, shape)) return [];
  const text = 'one snapshot shows that it is large, not that it grows';
  return [{ metric: 'growth', value: retainedSize, unit: 'bytes', text }];
}
