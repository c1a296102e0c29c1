import type { Finding } from '../diagnose/finding.ts';
import type { MethodStep } from '../diagnose/method.ts';
import type { Visible } from '../format/visible.ts';
import { notYet } from './no-findings.ts';
import { takesText } from './overlay-keys.ts';
import type { Range } from './reader.ts';
import { Rehearsal, rehearsed } from './rehearse.ts';
import type { StepOf } from './screen.ts';
import {
  type AnySlot,
  type AppEffect,
  type AppEvent,
  active,
  bodyArea,
  type SessionLook,
  type Size,
  type SourcePlace,
  type State,
} from './state.ts';
import { type Subject, screenOf } from './subject.ts';
import { copySequence, mouseSequence } from './terminal.ts';
import { reducer } from './update.ts';
import { paintScreen } from './view.ts';

// A session: the state over time, and what it asks of the terminal and the machine around it.

/** What any session asks of the terminal and the machine around it; `commands/world.ts` supplies it, tests bring their own. */
export interface TerminalWorld {
  /** Opens the editor; resolves to why it could not, or null. */
  edit(place: SourcePlace): Promise<string | null>;
  write(sequence: Visible): void;
  suspend(): Promise<void>;
  /** Lets the user pick another recording, to be shown instead. */
  another(): void;
  redraw(): void;
  quit(): void;
}

/** The same, and what is made of the recordings that are open: the one meant is `slots[index]`. */
export interface World<S extends AnySlot> extends TerminalWorld {
  method(slots: readonly S[], index: number): Promise<MethodStep[]>;
  /** Resolves to false where the file is there and `force` is not given. */
  exportReport(
    slots: readonly S[],
    index: number,
    findings: Finding[],
    path: string,
    force: boolean,
  ): Promise<boolean>;
}

/** The part of a subject that does things: what its screens ask of the world, and its diagnosis. */
export interface Live<S extends AnySlot, E extends { type: string }, V extends { type: string }> {
  /** Does what only this subject asks; a failure is shown. */
  perform(effect: E, session: Session<S, E, V>): Promise<void>;
  /** Ends the program that it runs, where it does. */
  cancel?(): void;
  /** Writes what was reviewed. */
  agree?(session: Session<S, E, V>): void;
  /** Begins the diagnosis of every recording, the one on the screen first. */
  diagnose(session: Session<S, E, V>): Promise<void>;
}

const EFFECTS: ReadonlySet<string> = new Set<AppEffect['type']>([
  'method',
  'export',
  'edit',
  'copy',
  'mouse',
  'another',
  'redraw',
  'suspend',
  'cancel',
  'agree',
  'quit',
]);

const oneLine = ({ message }: Error): string => message.split('\n', 1)[0];

/** The state over time: takes events, keeps the state that the reducer makes of them, and does what it asks for. */
export class Session<S extends AnySlot, E extends { type: string }, V extends { type: string }> {
  private state: State<S>;
  private readonly subject: Subject<S, E, V>;
  private readonly update: (state: State<S>, event: AppEvent | V) => StepOf<S, E>;
  private readonly world: World<S>;
  private readonly live: Live<S, E, V>;
  private readonly listeners = new Set<() => void>();
  private rehearsal: Rehearsal<State<S>> | null = null;

  constructor(
    subject: Subject<S, E, V>,
    { world, live }: { world: World<S>; live: Live<S, E, V> },
    shown: Pick<State<S>, 'slots'> & Partial<Pick<State<S>, 'active' | 'overlay'>>,
    look: SessionLook,
  ) {
    this.subject = subject;
    this.update = reducer(subject);
    this.world = world;
    this.live = live;
    this.state = { active: 0, overlay: null, message: null, ...shown, ...look };
  }

  readonly get = (): State<S> => this.state;
  readonly isTyping = (): boolean => takesText(this.state.overlay);
  readonly paint = (size: Size): Visible[] => paintScreen(this.subject, { ...this.state, size });

  /** Rows of the screen that a screen reader is not told. */
  readonly untold = (size: Size): Range[] => {
    const area = bodyArea(size);
    const rows = screenOf(this.subject, active(this.state).screen).untold?.({ ...this.state, size }, area);
    return (rows ?? []).map(({ from, to }) => ({ from: area.y + from, to: area.y + to }));
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly dispatch = (event: AppEvent | V): void => {
    const { state, effects } = this.update(this.state, event);
    if (state !== this.state) {
      this.state = state;
      for (const listener of this.listeners) listener();
    }
    this.rehearsal?.after(state);
    for (const effect of effects) this.perform(effect).catch(this.complain);
  };

  diagnose(): Promise<void> {
    return this.live.diagnose(this);
  }

  readonly complain = (error: Error): void => {
    this.dispatch({ type: 'message', text: oneLine(error), bad: true });
  };

  /** Waits for a recording's diagnosis; where that fails, its screens say why, and others go on. */
  async diagnosing(slot: number, diagnosis: Promise<void>): Promise<void> {
    try {
      await diagnosis;
    } catch (error) {
      this.dispatch({ type: 'undiagnosed', slot, text: oneLine(error as Error) });
    }
  }

  /** From now on keys are rehearsed while nobody presses one, where a first key would be late otherwise. */
  rehearse(): void {
    const { subject } = this;
    if (this.rehearsal || !this.state.slots.some((slot) => subject.rehearsed.worth(slot))) return;
    const likelyKeys = (state: State<S>) =>
      state.overlay ? [] : (screenOf(subject, active(state).screen).likelyKeys ?? []);
    const press = rehearsed(this.update, (state: State<S>) => paintScreen(subject, state));
    this.rehearsal = new Rehearsal(this.state, subject.rehearsed.keys, press, likelyKeys);
  }

  private async perform(effect: E | AppEffect): Promise<void> {
    if (!EFFECTS.has(effect.type)) return this.live.perform(effect as E, this);
    const { world } = this;
    const wanted = effect as AppEffect;
    switch (wanted.type) {
      case 'method': {
        const { slot } = wanted;
        return this.dispatch({ type: 'method', slot, method: await world.method(this.state.slots, slot) });
      }
      case 'export': {
        const { slot, path, force, only } = wanted;
        const { findings } = this.state.slots[slot];
        if (findings === null) throw new Error(notYet(this.state.slots[slot]));
        const chosen = only === undefined ? findings : findings.slice(only, only + 1);
        const written = await world.exportReport(this.state.slots, slot, chosen, path, force);
        return this.dispatch(written ? { type: 'exported', path } : { type: 'exists', path, only });
      }
      case 'edit': {
        const failed = await world.edit(wanted);
        if (failed) throw new Error(failed);
        return;
      }
      case 'copy':
        world.write(copySequence(wanted.text));
        return this.dispatch({
          type: 'message',
          text: `Copied ${wanted.what} (OSC 52: your terminal must allow it).`,
          bad: false,
        });
      case 'mouse':
        return world.write(mouseSequence(wanted.on));
      case 'another':
        return world.another();
      case 'redraw':
        return world.redraw();
      case 'suspend':
        return world.suspend();
      case 'cancel':
        return this.live.cancel?.();
      case 'agree':
        return this.live.agree?.(this);
      case 'quit':
        return world.quit();
    }
  }
}
