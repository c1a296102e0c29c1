// Keys pressed on a copy of the state while nobody types, so that V8 has compiled what they run.

/** Down the widest frames of a flame graph: each is laid out anew, which is the most that any key does. */
export const ZOOMING = Array.from({ length: 16 }, () => ['down', 'enter']).flat();

/** How often all keys are gone through: by then V8 has made machine code of what they run. */
const ROUNDS = 3;
/** Milliseconds without an event after which what may come next is got ready; after which nobody is waiting; and between two keys. */
const SOON = 40;
const QUIET = 600;
const PAUSE = 5;

/** A key as it is rehearsed: what a reducer makes of it is painted, what it asks of the world is not done. */
export const rehearsed =
  <S>(
    update: (state: S, event: { type: 'key'; key: string }) => { state: S },
    paint: (state: S) => unknown,
  ) =>
  (state: S, key: string): S => {
    const next = update(state, { type: 'key', key }).state;
    paint(next);
    return next;
  };

/**
 * Presses keys on a copy of the state while nobody does anything, and throws away what comes of it: reducers are pure, so nothing is
 * shown or done. Why: V8 interprets what has not run often, and on a million nodes the first keys on each screen took 20 to 50 ms
 * where later ones take 4; and a flame graph that has been laid out before (see `paint/kept.ts`) is there at once.
 */
export class Rehearsal<S> {
  private readonly keys: readonly string[];
  private readonly press: (state: S, key: string) => S;
  private readonly likelyKeys: (state: S) => readonly string[];
  private rehearsed: S;
  private at = 0;
  private timer: NodeJS.Timeout | undefined;

  /**
   * @param from where rehearsing begins.
   * @param keys all there is to rehearse.
   * @param press what a key makes of a state; paints it as well.
   * @param likelyKeys keys that are likely to follow on a state and cost much.
   */
  constructor(
    from: S,
    keys: readonly string[],
    press: (state: S, key: string) => S,
    likelyKeys: (state: S) => readonly string[],
  ) {
    this.rehearsed = from;
    this.keys = keys;
    this.press = press;
    this.likelyKeys = likelyKeys;
    this.timer = setTimeout(this.goOn, PAUSE).unref();
  }

  /** An event has come and made this of the state. */
  after(state: S): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      for (const key of this.likelyKeys(state)) this.press(state, key);
      this.timer = setTimeout(this.goOn, QUIET - SOON).unref();
    }, SOON).unref();
  }

  private readonly goOn = (): void => {
    if (this.at === this.keys.length * ROUNDS) return;
    this.rehearsed = this.press(this.rehearsed, this.keys[this.at++ % this.keys.length]);
    this.timer = setTimeout(this.goOn, PAUSE).unref();
  };
}
