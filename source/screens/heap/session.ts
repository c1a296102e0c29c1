import type { Finding } from '../../diagnose/finding.ts';
import type { HeapQueries, OpenedHeap } from '../../heap/model.ts';
import { type Live, Session, type World } from '../session.ts';
import type { SessionLook } from '../state.ts';
import { limitOf } from './holding-tables.ts';
import { MOST_OBJECTS } from './objects.ts';
import { freshHeapSlices } from './screens.ts';
import { answerTo, type HeapEffect, type HeapEvent, type HeapSlot, type Question } from './state.ts';
import { heapSubject } from './subject.ts';

// A session on snapshots: how it begins, and how the engine's answers and findings come into it.

/** What is asked of the world outside the screens; the snapshots answer for themselves. */
export interface HeapWorld extends World<HeapSlot> {
  /** Suspects, most important first. All snapshots given are whole; the others were taken before this one, oldest first. */
  diagnose(heap: OpenedHeap, earlier: readonly OpenedHeap[]): Promise<Finding[]>;
}

export interface ShownHeap {
  title: string;
  heap: OpenedHeap;
  secondEngine: HeapSlot['secondEngine'];
}

export type HeapSession = Session<HeapSlot, HeapEffect, HeapEvent>;

/** A session on one or more snapshots: the last of several is shown first, compared with those before it. */
export function heapSession(opened: ShownHeap[], world: HeapWorld, look: SessionLook): HeapSession {
  const slots = opened.map(freshSlot);
  const active = slots.length - 1;
  if (active > 0) slots[active].screen = 'comparison';
  const session: HeapSession = new Session(
    heapSubject,
    { world, live: new LiveHeaps(world) },
    { slots, active },
    look,
  );
  slots.forEach(({ heap }, slot) => {
    heap.ready('retained').then(
      () => session.dispatch({ type: 'phase', slot, phase: 'retained' }),
      (error: Error) => session.dispatch({ type: 'undiagnosed', slot, text: error.message }),
    );
  });
  if (active > 0) session.dispatch({ type: 'resize', size: look.size });
  return session;
}

function freshSlot({ title, heap, secondEngine }: ShownHeap): HeapSlot {
  return {
    title,
    heap,
    secondEngine,
    phase: heap.phase(),
    findings: null,
    failed: null,
    findingNodes: [],
    method: [],
    goals: [],
    pinned: null,
    node: -1,
    list: { of: 'class', classIndex: 0 },
    cuts: [],
    screen: 'heap',
    trail: [],
    answers: new Map(),
    slices: freshHeapSlices(),
  };
}

class LiveHeaps implements Live<HeapSlot, HeapEffect, HeapEvent> {
  private readonly world: HeapWorld;

  constructor(world: HeapWorld) {
    this.world = world;
  }

  /** Looks for suspects in every snapshot, the one on the screen first; those before it tell what grows. */
  async diagnose(session: HeapSession): Promise<void> {
    for (let slot = session.get().slots.length - 1; slot >= 0; slot--)
      await session.diagnosing(slot, this.diagnoseOne(session, slot));
  }

  private async diagnoseOne(session: HeapSession, slot: number): Promise<void> {
    const { slots } = session.get();
    const { heap } = slots[slot];
    const earlier = slots.slice(0, slot).map((one) => one.heap);
    await Promise.all([...earlier, heap].map((one) => one.ready('retained')));
    session.rehearse();
    const findings = await this.world.diagnose(heap, earlier);
    const nodes = await Promise.all(
      findings.map(({ subject, verdict }) =>
        verdict !== 'leave' && 'id' in subject ? heap.query.nodeWithId(subject.id) : -1,
      ),
    );
    const now = session.get().slots;
    const method = await this.world.method(now.with(slot, { ...now[slot], findings }), slot);
    session.dispatch({ type: 'findings', slot, findings, nodes, method });
  }

  async perform(effect: HeapEffect, session: HeapSession): Promise<void> {
    const { slot } = effect;
    const { slots } = session.get();
    if (effect.type === 'find') {
      const node = await slots[slot].heap.query.nodeWithId(effect.id);
      session.dispatch({ type: 'found', slot, id: effect.id, node });
      return;
    }
    const { question } = effect;
    session.dispatch({ type: 'answer', slot, question, value: await ask(slots, slot, question) });
  }
}

/** Classes named of objects that a list leaves out: as many as fit a row. */
const SIBLING_CLASSES = 4;

/** A question put to the engine's thread, in the terms of `HeapQueries`. */
async function ask(slots: readonly HeapSlot[], slot: number, question: Question): Promise<unknown> {
  const { query } = slots[slot].heap;
  switch (question.about) {
    case 'objects': {
      const { classIndex, sort, since: mark } = question;
      const since = answerTo(slots[slot], { about: 'comparison' })?.since;
      return query.objects(classIndex, sort, MOST_OBJECTS, since && mark && { since, mark });
    }
    case 'search':
      return query.search(question.pattern, MOST_OBJECTS);
    case 'path':
    case 'retainers':
      return query[question.about](question.node, question.cuts);
    case 'freed':
      return query.freed(question.cuts);
    case 'siblings':
      return query.siblings(question.node, question.from, SIBLING_CLASSES);
    case 'comparison': {
      // Two before the last are all that a comparison can tell apart.
      const earlier = slots.slice(Math.max(0, slot - 2), slot).map(({ heap }) => heap);
      await Promise.all([...earlier, slots[slot].heap].map((heap) => heap.ready('retained')));
      return query.compare(earlier);
    }
    default:
      return (query[question.about] as (limit: number) => ReturnType<HeapQueries['globals']>)(
        limitOf(question.about),
      );
  }
}
