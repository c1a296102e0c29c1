import { type CpuModel, type View, WHOLE } from '../../cpu/model.ts';
import { hotNode, labelOf } from '../../cpu/query.ts';
import type { Diagnosis } from '../../diagnose/diagnose.ts';
import { type Live, Session } from '../session.ts';
import type { SessionLook } from '../state.ts';
import { threadsMenu } from './prompts.ts';
import { freshSlices } from './screens.ts';
import type { ProfileEffect, ProfileEvent, ProfileSession, ProfileSlot, ProfileWorld } from './state.ts';
import { profileSubject } from './subject.ts';
import { Trials } from './trials.ts';

// A session on profiles: how it begins, and how views, findings, source and trials come into it.

export interface OpenedModel {
  title: string;
  model: CpuModel;
}

/** A session on one or more profiles; the threads of one trace are offered to choose from. */
export function profileSession(
  opened: OpenedModel[],
  world: ProfileWorld,
  look: SessionLook,
  { goals = [], hide }: Beginning = {},
): ProfileSession {
  const view = hide ? { ...WHOLE, hide: { ...WHOLE.hide, ...hide } } : null;
  const slots = opened.map((one) => ({ ...freshSlot(one), goals: [...goals], deriving: view }));
  const live = new LiveProfiles(world);
  const shown = { slots, overlay: threadsMenu(slots) };
  const session: ProfileSession = new Session(profileSubject, { world, live }, shown, look);
  if (view)
    for (const slot of slots.keys())
      live.perform({ type: 'derive', slot, view }, session).catch(session.complain);
  return session;
}

/** What a project's configuration sets before anybody presses a key. */
export interface Beginning {
  goals?: readonly string[];
  hide?: Partial<View['hide']>;
}

function freshSlot({ title, model }: OpenedModel): ProfileSlot {
  const node = hotNode(model);
  return {
    title,
    whole: model,
    diagnosed: model,
    model,
    deriving: null,
    findings: null,
    failed: null,
    levers: [],
    node,
    frame: node > 0 ? model.tree.frame[node] : (model.functions.order[0] ?? -1),
    screen: 'overview',
    search: null,
    mark: null,
    trail: [],
    slices: freshSlices(),
    method: [],
    goals: [],
    pinned: null,
  };
}

class LiveProfiles implements Live<ProfileSlot, ProfileEffect, ProfileEvent> {
  private readonly world: ProfileWorld;
  private readonly trials: Trials;
  /** The findings of the whole are asked for again when a range is given up. */
  private readonly known = new WeakMap<CpuModel, Promise<Diagnosis>>();

  constructor(world: ProfileWorld) {
    this.world = world;
    this.trials = new Trials(world);
  }

  async diagnose(session: ProfileSession): Promise<void> {
    // Another thread does it, and this one has nothing else to do.
    session.rehearse();
    for (const [slot, { whole }] of session.get().slots.entries())
      await session.diagnosing(slot, this.diagnoseOne(session, slot, whole));
  }

  private async diagnoseOne(session: ProfileSession, slot: number, diagnosed: CpuModel): Promise<void> {
    let known = this.known.get(diagnosed);
    if (!known) {
      known = this.world.diagnose(diagnosed, (levers) =>
        session.dispatch({ type: 'levers', slot, diagnosed, levers }),
      );
      this.known.set(diagnosed, known);
    }
    const diagnosis = this.trials.measured(await known);
    const { slots } = session.get();
    const now = { ...slots[slot], ...diagnosis, diagnosed, pinned: null };
    const method = await this.world.method(slots.with(slot, now), slot);
    session.dispatch({ type: 'findings', slot, diagnosed, ...diagnosis, method });
  }

  cancel(): void {
    this.trials.cancel();
  }

  agree(session: ProfileSession): void {
    this.trials.apply(session);
  }

  async perform(effect: ProfileEffect, session: ProfileSession): Promise<void> {
    const { world } = this;
    const { slot } = effect;
    switch (effect.type) {
      case 'ask':
        return this.trials.ask(effect, session);
      case 'try':
        return this.trials.try(effect, session);
      case 'review':
        return this.trials.review(effect, session);
      case 'derive': {
        const { view } = effect;
        const model = view === WHOLE ? session.get().slots[slot].whole : await world.derive(slot, view);
        // Another view may have been asked for since.
        if (session.get().slots[slot].deriving === view) session.dispatch({ type: 'derived', slot, model });
        return;
      }
      case 'diagnose': {
        const { whole, model } = session.get().slots[slot];
        const { range } = model.view;
        const view = { ...WHOLE, range };
        const diagnosed = range === null ? whole : await world.derive(slot, view);
        return session.diagnosing(slot, this.diagnoseOne(session, slot, diagnosed));
      }
      case 'source': {
        const { model } = session.get().slots[slot];
        const source = await world.source(model, labelOf(model, effect.frame));
        session.dispatch({ type: 'source', slot, frame: effect.frame, source });
        return;
      }
    }
  }
}
