import type { HeapSides } from '../../compare/heaps.ts';
import { Session, type World } from '../session.ts';
import type { SessionLook } from '../state.ts';
import { freshSlot, type HeapSidesSlot } from './state.ts';
import { heapSidesSubject } from './subject.ts';

export type HeapSidesSession = Session<HeapSidesSlot, never, never>;

/** A session on heaps of several runs a side, which were compared already. */
export function heapSidesSession(
  sides: HeapSides,
  title: string,
  world: World<HeapSidesSlot>,
  look: SessionLook,
): HeapSidesSession {
  const live = { perform: async () => {}, diagnose: async () => {} };
  return new Session(heapSidesSubject, { world, live }, { slots: [freshSlot(sides, title)] }, look);
}
