'use strict';

function combine(slices) {
  const names = Object.keys(slices);
  return (state = {}, event) => {
    let changed = false;
    const next = {};
    for (const name of names) {
      next[name] = slices[name](state[name], event);
      changed ||= next[name] !== state[name];
    }
    return changed ? next : state;
  };
}

function createStore(reducer, initialEvent = { type: '@@open' }) {
  let state = reducer(undefined, initialEvent);
  const log = [];
  const watchers = new Set();
  return {
    append(event) {
      const stamped = Object.freeze({ ...event, seq: log.length });
      log.push(stamped);
      const before = state;
      state = reducer(state, stamped);
      if (state !== before) for (const w of watchers) w(state, stamped);
      return stamped;
    },
    watch(fn) {
      watchers.add(fn);
      return () => watchers.delete(fn);
    },
    get state() { return state; },
    get length() { return log.length; },
  };
}

module.exports = { combine, createStore };
