// A small store with named reducers and subscribers, one per sorting hall.

export function createStore(reducers, initial) {
  let state = initial;
  const watchers = new Set();
  return {
    get state() {
      return state;
    },
    dispatch(type, payload) {
      const before = state;
      state = reducers[type](state, payload);
      if (state !== before) for (const watch of watchers) watch(state, type);
    },
    subscribe(watch) {
      watchers.add(watch);
      return () => watchers.delete(watch);
    },
  };
}
