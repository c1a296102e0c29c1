import type { Comparison } from '../../compare/compare.ts';
import { Session, type World } from '../session.ts';
import type { SessionLook } from '../state.ts';
import { type CompareSlot, freshSlot } from './state.ts';
import { compareSubject } from './subject.ts';

export type CompareWorld = World<CompareSlot>;
export type CompareSession = Session<CompareSlot, never, never>;

/** A session on a comparison, which is all there is to work out. */
export function compareSession(
  comparison: Comparison,
  title: string,
  world: CompareWorld,
  look: SessionLook,
): CompareSession {
  const live = { perform: async () => {}, diagnose: async () => {} };
  return new Session(compareSubject, { world, live }, { slots: [freshSlot(comparison, title)] }, look);
}
