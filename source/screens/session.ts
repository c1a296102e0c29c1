import { type CpuModel, type View, WHOLE } from '../cpu/model.ts';
import { hotPath, labelOf, linesOf } from '../cpu/query.ts';
import type { Diagnosis } from '../diagnose/diagnose.ts';
import type { Finding } from '../diagnose/finding.ts';
import type { Visible } from '../format/visible.ts';
import { freshSlices, screenOf } from './cpu/screens.ts';
import { takesText } from './overlay-keys.ts';
import { threadsMenu } from './overlays.ts';
import { Rehearsal, rehearsed } from './rehearse.ts';
import {
  active,
  type Effect,
  type Event,
  type MethodStep,
  type SessionLook,
  type Size,
  type Slot,
  type SourceView,
  type State,
} from './state.ts';
import { copySequence, mouseSequence } from './terminal.ts';
import { update } from './update.ts';
import { paintScreen } from './view.ts';

/** What is asked of the world outside the screens; `commands/world.ts` supplies it, tests bring their own. */
export interface World extends TerminalWorld {
  derive(slot: number, view: View): Promise<CpuModel>;
  /** `model`: the recording or a range of it, with nothing hidden. So for `method` and `exportReport`. */
  diagnose(model: CpuModel): Promise<Diagnosis>;
  method(model: CpuModel, findings: Finding[], goals: string[], pinned: number | null): Promise<MethodStep[]>;
  /** `ticked`: the lines that V8 counted time on, to be found in the text. */
  source(
    url: string,
    line: number | null,
    column: number | null,
    ticked: number[],
  ): Promise<SourceView | null>;
  /** Resolves to false where the file is there and `force` is not given. */
  exportReport(
    model: CpuModel,
    diagnosis: Diagnosis,
    method: MethodStep[],
    path: string,
    force: boolean,
  ): Promise<boolean>;
}

/** What any session asks of the terminal and the machine around it. */
export interface TerminalWorld {
  /** Opens the editor; resolves to why it could not, or null. */
  edit(url: string, line: number | null, column: number | null): Promise<string | null>;
  write(sequence: Visible): void;
  suspend(): Promise<void>;
  /** Lets the user pick another recording, to be shown instead. */
  another(): void;
  redraw(): void;
  quit(): void;
}

/** Down the widest frames of a flame graph: each is laid out anew, which is the most that any key does. */
export const ZOOMING = Array.from({ length: 16 }, () => ['down', 'enter']).flat();

/** All screens with what is done most on each: rehearsed for a tree on which a first key would be late. */
export const REHEARSED = [
  ...['0', '3', ...ZOOMING, 'up', 'left', 'escape', '0', '3', 't', 'down', 'right', 'enter', 'escape', 't'],
  ...['1', 'right', 'left', '2', 'down', 'space', 'pagedown', 'up', 'i', 'down', 'space', 'pageup', 'i'],
  ...['4', 'down', 's', 'S', 'pagedown', '5', 'down', '6', 'tab', 'down', 'r', 'down', '1'],
];
const WORTH = 20_000;

const soon = (state: State) => (state.overlay ? [] : (screenOf(active(state).screen).soon ?? []));

export interface Opened {
  title: string;
  model: CpuModel;
}

function freshSlot({ title, model }: Opened): Slot {
  // One arrives on the hot function: where the heaviest path ends.
  const node = hotPath(model, 0).at(-1) ?? 0;
  return {
    title,
    whole: model,
    diagnosed: model,
    model,
    deriving: null,
    findings: null,
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

/** The state over time: takes events, keeps the state that the reducer makes of them, and does what it asks for. */
export class Session {
  private state: State;
  private readonly world: World;
  private readonly listeners = new Set<() => void>();
  private rehearsal: Rehearsal<State> | null = null;
  /** The findings of the whole are asked for again when a range is given up. */
  private readonly known = new WeakMap<CpuModel, Promise<Diagnosis>>();

  constructor(opened: Opened[], world: World, look: SessionLook) {
    this.world = world;
    const slots = opened.map(freshSlot);
    this.state = { slots, active: 0, overlay: null, message: null, ...look };
    this.state = { ...this.state, overlay: threadsMenu(slots) };
  }

  readonly get = (): State => this.state;
  readonly paint = (size: Size): Visible[] => paintScreen({ ...this.state, size });

  readonly isTyping = (): boolean => takesText(this.state.overlay);

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly dispatch = (event: Event): void => {
    const { state, effects } = update(this.state, event);
    if (state !== this.state) {
      this.state = state;
      for (const listener of this.listeners) listener();
    }
    this.rehearsal?.after(state);
    for (const effect of effects) this.perform(effect).catch((error: Error) => this.complain(error));
  };

  /** Begins the diagnosis of every recording, the one on the screen first. */
  async diagnose(): Promise<void> {
    // Another thread does it, and this one has nothing else to do.
    if (this.state.slots.some(({ whole }) => whole.tree.count >= WORTH))
      this.rehearsal = new Rehearsal(this.state, REHEARSED, rehearsed(update, paintScreen), soon);
    for (let slot = 0; slot < this.state.slots.length; slot++)
      await this.diagnoseOne(slot, this.state.slots[slot].whole);
  }

  private async diagnoseOne(slot: number, diagnosed: CpuModel): Promise<void> {
    let known = this.known.get(diagnosed);
    if (!known) this.known.set(diagnosed, (known = this.world.diagnose(diagnosed)));
    const diagnosis = await known;
    const method = await this.world.method(diagnosed, diagnosis.findings, this.state.slots[slot].goals, null);
    this.dispatch({ type: 'findings', slot, diagnosed, ...diagnosis, method });
  }

  complain(error: Error): void {
    this.dispatch({ type: 'message', text: error.message.split('\n', 1)[0], bad: true });
  }

  private async perform(effect: Effect): Promise<void> {
    const { world } = this;
    switch (effect.type) {
      case 'derive': {
        const model =
          effect.view === WHOLE
            ? this.state.slots[effect.slot].whole
            : await world.derive(effect.slot, effect.view);
        // Another view may have been asked for since.
        if (this.state.slots[effect.slot].deriving === effect.view)
          this.dispatch({ type: 'derived', slot: effect.slot, model });
        return;
      }
      case 'diagnose': {
        const { whole, model } = this.state.slots[effect.slot];
        const { range } = model.view;
        const view = { ...WHOLE, range };
        return this.diagnoseOne(effect.slot, range === null ? whole : await world.derive(effect.slot, view));
      }
      case 'source': {
        const { model } = this.state.slots[effect.slot];
        const { url, line, column } = labelOf(model, effect.frame);
        const source = await world.source(
          url,
          line,
          column,
          linesOf(model, effect.frame).map((ticked) => ticked.line),
        );
        this.dispatch({ type: 'source', slot: effect.slot, frame: effect.frame, source });
        return;
      }
      case 'method': {
        const { diagnosed, findings, goals, pinned } = this.state.slots[effect.slot];
        this.dispatch({
          type: 'method',
          slot: effect.slot,
          method: await world.method(diagnosed, findings ?? [], goals, pinned),
        });
        return;
      }
      case 'export': {
        const { diagnosed, findings, levers, method } = this.state.slots[effect.slot];
        if (findings === null)
          return this.complain(new Error('The findings are not there yet: try again in a moment.'));
        const { slot, path, force, only } = effect;
        const chosen = only === undefined ? findings : findings.slice(only, only + 1);
        const written = await world.exportReport(
          diagnosed,
          { findings: chosen, levers },
          method,
          path,
          force,
        );
        this.dispatch(written ? { type: 'exported', path } : { type: 'exists', slot, path, only });
        return;
      }
      case 'edit': {
        if (effect.frame < 0) return this.complain(new Error('There is no one place to open.'));
        const { url, line, column } = labelOf(this.state.slots[effect.slot].model, effect.frame);
        const failed = await world.edit(url, effect.line ?? line, column);
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
