import type { State } from './state.ts';
import { update } from './update.ts';
import { paintScreen } from './view.ts';

/** All screens with what is done most on each. */
export const REHEARSED = [
  ...['1', 'right', 'left', '2', 'down', 'space', 'pagedown', 'up', 'i', 'down', 'space', 'pageup', 'i'],
  ...['3', 'down', 'right', 'enter', 'up', 'escape', 't', 'down', 'right', 'enter', 'escape', 't'],
  ...['4', 'down', 's', 'S', 'pagedown', '5', 'down', '6', 'tab', 'down', 'r', 'down', '1'],
];
const ROUNDS = 3;
/** Nodes from which a first key is late enough to be noticed. */
const WORTH = 20_000;
/** Milliseconds without an event after which nobody is waiting, and between two keys. */
const QUIET = 250;
const PAUSE = 15;

/**
 * Presses keys on a copy of the state while nobody does anything, and throws away what comes of it: the reducer is pure, so nothing is
 * shown or done. Why: V8 interprets what has not run often, and on a million nodes the first keys on each screen took 20 to 50 ms
 * where later ones take 4.
 *
 * @param last when the last event came (`performance.now()`).
 */
export function rehearse(from: State, last: () => number): void {
  if (from.slots.every(({ model }) => model.tree.count < WORTH)) return;
  let state = from;
  let at = 0;
  const next = () => {
    const quiet = performance.now() - last() >= QUIET;
    if (quiet) {
      state = update(state, { type: 'key', key: REHEARSED[at++ % REHEARSED.length] }).state;
      paintScreen(state);
    }
    if (at < REHEARSED.length * ROUNDS) setTimeout(next, quiet ? PAUSE : QUIET).unref();
  };
  next();
}
