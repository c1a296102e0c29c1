import { Session, type World } from '../session.ts';
import type { SessionLook } from '../state.ts';
import { type ComparedHeaps, freshSlot, type HeapSidesSlot } from './state.ts';
import { heapSidesSubject } from './subject.ts';

export type HeapSidesSession = Session<HeapSidesSlot, never, never>;

/** A session on heaps of two sides, which were compared already. */
export function heapSidesSession(
  sides: ComparedHeaps,
  title: string,
  world: World<HeapSidesSlot>,
  look: SessionLook,
): HeapSidesSession {
  const live = { perform: async () => {}, diagnose: async () => {} };
  return new Session(heapSidesSubject, { world, live }, { slots: [freshSlot(sides, title)] }, look);
}
