export function createStore(reducer, preloaded) {
  let state = preloaded;
  const listeners = new Set();
  return {
    getState: () => state,
    dispatch(action) {
      const next = reducer(state, action);
      if (next !== state) {
        state = next;
        listeners.forEach((l) => l(state, action));
      }
      return action;
    },
    subscribe(l) {
      listeners.add(l);
      return () => listeners.delete(l);
    },
  };
}

export const combine = (slices) => {
  const names = Object.keys(slices);
  return (state = {}, action) => {
    let changed = false;
    const next = {};
    for (const name of names) {
      next[name] = slices[name](state[name], action);
      changed ||= next[name] !== state[name];
    }
    return changed ? next : state;
  };
};
