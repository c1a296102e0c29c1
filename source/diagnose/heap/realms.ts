import { bytes, count } from '../../format/numbers.ts';
import { nativeContexts } from '../../heap/holdings/realms.ts';
import type { HeapModel } from '../../heap/model.ts';
import type { Evidence } from '../finding.ts';
import { numbers } from './growth.ts';
import type { HeapCase } from './shape.ts';

// Piles that are about realms: pages, frames, vm contexts.

/** Realms are what a pile is about from this share of it on. */
const MOSTLY = 0.5;

export const REALM_ADVICE =
  'Each vm context is a realm with objects of the language of its own: compile once (new vm.Script) and run in one context that is kept, or let go of the context’s object where its work ends.';

/** The realms that go with a pile, where they are what it weighs, and how many there were in each snapshot; null where they are not. */
export function realmEvidence({ model, suspect }: HeapCase, models: readonly HeapModel[]): Evidence | null {
  const { dominator, retainedSize } = model.dominators!;
  const { root } = model.graph;
  const holders = new Set<number>(suspect.spread ?? [suspect.node]);
  const below = nativeContexts(model).filter((native) => {
    let at = native;
    while (at !== root && !holders.has(at)) at = dominator[at];
    return at !== root;
  });
  const size = below.reduce((sum, native) => sum + retainedSize[native], 0);
  if (below.length < 2 || size < suspect.retainedSize * MOSTLY) return null;
  // The program's own realm is one of them.
  const before = models.map((one) => nativeContexts(one).length - 1);
  const grown = models.length > 1 ? `; ${numbers(before)} in the snapshots` : '';
  return {
    metric: 'realms',
    value: below.length,
    unit: 'count',
    text: `${count(below.length)} realms (vm contexts) go with it, ${bytes(size / below.length)} each${grown}`,
  };
}
