import type { Finding } from '../../diagnose/finding.ts';
import type { Visible } from '../../format/visible.ts';
import { placeOf } from '../../heap/graph/places.ts';
import type { HeapQueries, OpenedHeap } from '../../heap/model.ts';
import { takesText } from '../overlay-keys.ts';
import { Rehearsal, rehearsed } from '../rehearse.ts';
import { type TerminalWorld, ZOOMING } from '../session.ts';
import type { MethodStep, SessionLook, Size } from '../state.ts';
import { copySequence, mouseSequence } from '../terminal.ts';
import { LIMITS } from './holdings.ts';
import { MOST_OBJECTS } from './objects.ts';
import { freshHeapSlices, heapScreenOf } from './screens.ts';
import {
  activeHeap,
  answerTo,
  type HeapEffect,
  type HeapEvent,
  type HeapSlot,
  type HeapState,
  type Question,
} from './state.ts';
import { updateHeap } from './update.ts';
import { paintHeapScreen } from './view.ts';

/** What is asked of the world outside the screens; the snapshots answer for themselves. */
export interface HeapWorld extends TerminalWorld {
  /** Suspects, most important first. All snapshots given are whole; the others were taken before this one, oldest first. */
  diagnose(heap: OpenedHeap, earlier: readonly OpenedHeap[]): Promise<Finding[]>;
  method(
    heap: OpenedHeap,
    findings: Finding[],
    goals: string[],
    pinned: number | null,
  ): Promise<MethodStep[]>;
  exportReport(
    heap: OpenedHeap,
    findings: Finding[],
    method: MethodStep[],
    path: string,
    force: boolean,
  ): Promise<boolean>;
}

export interface ShownHeap {
  title: string;
  heap: OpenedHeap;
  witness: HeapSlot['witness'];
}

/** All screens with what is done most on each, as for a profile. Answers that they ask for do not come. */
export const REHEARSED = [
  ...['0', '4', ...ZOOMING, 'up', 'left', 'escape', '0'],
  ...['1', '2', 'down', 'pagedown', 's', 'S', '.', 'up', '.', '3', 'down', 'space', 'up', 'pagedown'],
  ...['5', 'tab', 'down', '6', 'tab', 'down', 'r', '1'],
];
const WORTH = 200_000;

const soon = (state: HeapState) => (state.overlay ? [] : (heapScreenOf(activeHeap(state).screen).soon ?? []));

function freshSlot({ title, heap, witness }: ShownHeap): HeapSlot {
  return {
    title,
    heap,
    witness,
    phase: heap.phase(),
    trouble: null,
    findings: null,
    findingNodes: [],
    method: [],
    goals: [],
    pinned: null,
    node: -1,
    list: { of: 'class', classIndex: 0 },
    ignored: [],
    screen: 'heap',
    trail: [],
    answers: new Map(),
    slices: freshHeapSlices(),
  };
}

/** The state over time, of one or more snapshots: the last of several is shown first, compared with those before it. */
export class HeapSession {
  private state: HeapState;
  private readonly world: HeapWorld;
  private readonly listeners = new Set<() => void>();
  private rehearsal: Rehearsal<HeapState> | null = null;

  constructor(opened: ShownHeap[], world: HeapWorld, look: SessionLook) {
    this.world = world;
    const slots = opened.map(freshSlot);
    const active = slots.length - 1;
    if (active > 0) slots[active].screen = 'comparison';
    this.state = { slots, active, overlay: null, message: null, ...look };
    slots.forEach(({ heap }, slot) => {
      heap.ready('retained').then(
        () => this.dispatch({ type: 'phase', slot, phase: 'retained' }),
        (error: Error) => this.dispatch({ type: 'trouble', slot, text: error.message }),
      );
    });
    if (active > 0) this.dispatch({ type: 'resize', size: look.size });
  }

  readonly get = (): HeapState => this.state;
  readonly paint = (size: Size): Visible[] => paintHeapScreen({ ...this.state, size });

  readonly isTyping = (): boolean => takesText(this.state.overlay);

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly dispatch = (event: HeapEvent): void => {
    const { state, effects } = updateHeap(this.state, event);
    if (state !== this.state) {
      this.state = state;
      for (const listener of this.listeners) listener();
    }
    this.rehearsal?.after(state);
    for (const effect of effects) this.perform(effect).catch((error: Error) => this.complain(error));
  };

  /** Looks for suspects in every snapshot, the one on the screen first; those before it tell what grows. */
  async diagnose(): Promise<void> {
    const order = this.state.slots.map((_, slot) => slot).reverse();
    for (const slot of order) {
      const { heap } = this.state.slots[slot];
      const earlier = this.state.slots.slice(0, slot).map((one) => one.heap);
      await Promise.all([...earlier, heap].map((one) => one.ready('retained')));
      if (slot === order[0] && heap.model.graph.nodeCount >= WORTH)
        this.rehearsal = new Rehearsal(this.state, REHEARSED, rehearsed(updateHeap, paintHeapScreen), soon);
      const findings = await this.world.diagnose(heap, earlier);
      const method = await this.world.method(heap, findings, [], null);
      const nodes = await Promise.all(
        findings.map(({ subject, verdict }) =>
          verdict !== 'leave' && 'id' in subject ? heap.query.nodeWithId(subject.id) : -1,
        ),
      );
      this.dispatch({ type: 'findings', slot, findings, nodes, method });
    }
  }

  complain(error: Error): void {
    this.dispatch({ type: 'message', text: error.message.split('\n', 1)[0], bad: true });
  }

  private async perform(effect: HeapEffect): Promise<void> {
    const { world } = this;
    switch (effect.type) {
      case 'ask': {
        const value = await ask(this.state.slots, effect.slot, effect.question);
        this.dispatch({ type: 'answer', slot: effect.slot, question: effect.question, value });
        return;
      }
      case 'find': {
        const node = await this.state.slots[effect.slot].heap.query.nodeWithId(effect.id);
        this.dispatch({ type: 'found', slot: effect.slot, id: effect.id, node });
        return;
      }
      case 'method': {
        const { heap, findings, goals, pinned } = this.state.slots[effect.slot];
        const method = await world.method(heap, findings ?? [], goals, pinned);
        this.dispatch({ type: 'method', slot: effect.slot, method });
        return;
      }
      case 'export': {
        const { heap, findings, method } = this.state.slots[effect.slot];
        if (findings === null)
          return this.complain(new Error('The findings are not there yet: try again in a moment.'));
        const { path, force, only } = effect;
        const chosen = only === undefined ? findings : findings.slice(only, only + 1);
        const written = await world.exportReport(heap, chosen, method, path, force);
        this.dispatch(written ? { type: 'exported', path } : { type: 'exists', path, only });
        return;
      }
      case 'edit': {
        const place = placeOf(this.state.slots[effect.slot].heap.model.graph, effect.node);
        if (!place || place.url === '')
          return this.complain(new Error('V8 did not say where this comes from.'));
        const failed = await world.edit(place.url, place.line, place.column);
        if (failed) this.complain(new Error(failed));
        return;
      }
      case 'copy':
        world.write(copySequence(effect.text));
        this.dispatch({
          type: 'message',
          text: `Copied ${effect.what} (OSC 52: your terminal must allow it).`,
          bad: false,
        });
        return;
      case 'mouse':
        return world.write(mouseSequence(effect.on));
      case 'another':
        return world.another();
      case 'redraw':
        return world.redraw();
      case 'suspend':
        return world.suspend();
      case 'quit':
        return world.quit();
    }
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
      return query[question.about](question.node, question.ignored);
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
        LIMITS[question.about],
      );
  }
}
