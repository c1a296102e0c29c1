export function createStore(reducer, initial) {
  let state = initial;
  const listeners = [];
  return {
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.push(listener);
    },
    dispatch(action) {
      const before = state;
      state = reducer(state, action);
      if (state !== before) for (const listener of listeners) listener(state, action, before);
    },
  };
}

export const combine = (slices) => (state, action) => {
  let changed = false;
  const next = {};
  for (const key of Object.keys(slices)) {
    next[key] = slices[key](state[key], action);
    changed ||= next[key] !== state[key];
  }
  return changed ? next : state;
};
