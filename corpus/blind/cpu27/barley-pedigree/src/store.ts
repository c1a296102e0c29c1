export interface Store<S, E> {
  readonly state: S;
  apply(event: E): void;
  onSeason(listener: (state: S, event: E) => void): void;
}

/** Holds the current state only; listeners hear about the events they asked for. */
export function createStore<S, E extends { type: string }>(reduce: (s: S, e: E) => S, initial: S): Store<S, E> {
  let state = initial;
  const listeners: ((state: S, event: E) => void)[] = [];
  return {
    get state() {
      return state;
    },
    apply(event) {
      state = reduce(state, event);
      if (event.type === 'season/closed') for (const listener of listeners) listener(state, event);
    },
    onSeason(listener) {
      listeners.push(listener);
    },
  };
}
