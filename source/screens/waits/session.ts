import type { Finding } from '../../diagnose/finding.ts';
import type { WaitsModel } from '../../waits/model.ts';
import { type Live, Session, type World } from '../session.ts';
import type { SessionLook } from '../state.ts';
import { freshWaitsSlices } from './screens.ts';
import type { WaitsEffect, WaitsEvent, WaitsSlot } from './state.ts';
import { waitsSubject } from './subject.ts';

// A session on recordings of waits.

/** What is asked of the world outside the screens. */
export interface WaitsWorld extends World<WaitsSlot> {
  diagnose(model: WaitsModel): Promise<Finding[]>;
}

export type WaitsSession = Session<WaitsSlot, WaitsEffect, WaitsEvent>;

/** A session on one or more recordings of waits. */
export function waitsSession(
  opened: readonly { title: string; model: WaitsModel }[],
  world: WaitsWorld,
  look: SessionLook,
): WaitsSession {
  const slots = opened.map(
    ({ title, model }): WaitsSlot => ({
      title,
      model,
      route: 0,
      search: null,
      screen: 'waits',
      trail: [],
      findings: null,
      failed: null,
      method: [],
      goals: [],
      pinned: null,
      slices: freshWaitsSlices(),
    }),
  );
  const live: Live<WaitsSlot, WaitsEffect, WaitsEvent> = {
    async perform() {},
    async diagnose(session) {
      const diagnose = async (slot: number) => {
        const findings = await world.diagnose(slots[slot].model);
        const now = session.get().slots;
        const method = await world.method(now.with(slot, { ...now[slot], findings }), slot);
        session.dispatch({ type: 'findings', slot, findings, method });
      };
      for (const slot of slots.keys()) await session.diagnosing(slot, diagnose(slot));
    },
  };
  return new Session(waitsSubject, { world, live }, { slots }, look);
}
