export function createStore(reducer, initial) {
  let state = initial;
  const listeners = new Set();
  return {
    getState: () => state,
    dispatch(action) {
      const before = state;
      state = reducer(state, action);
      if (state !== before) for (const listener of [...listeners]) listener(action, state, before);
      return action;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const combine = (slices) => (state, action) => {
  let changed = false;
  const next = {};
  for (const [name, slice] of Object.entries(slices)) {
    next[name] = slice(state[name], action, state);
    changed ||= next[name] !== state[name];
  }
  return changed ? next : state;
};
