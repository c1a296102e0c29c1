/** How often all keys are gone through: by then V8 has made machine code of what they run. */
const ROUNDS = 3;
/** Milliseconds without an event after which nobody is waiting, and between two keys. */
const QUIET = 600;
const PAUSE = 15;

/**
 * Presses keys on a copy of the state while nobody does anything, and throws away what comes of it: reducers are pure, so nothing is
 * shown or done. Why: V8 interprets what has not run often, and on a million nodes the first keys on each screen took 20 to 50 ms
 * where later ones take 4.
 *
 * @param press what a key makes of a state; paints it as well.
 * @param last when the last event came (`performance.now()`).
 */
export function rehearse<S>(
  from: S,
  keys: readonly string[],
  press: (state: S, key: string) => S,
  last: () => number,
): void {
  let state = from;
  let at = 0;
  const next = () => {
    const quiet = performance.now() - last() >= QUIET;
    if (quiet) state = press(state, keys[at++ % keys.length]);
    if (at < keys.length * ROUNDS) setTimeout(next, quiet ? PAUSE : QUIET).unref();
  };
  next();
}
