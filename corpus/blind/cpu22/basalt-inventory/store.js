'use strict';

const { initial, reduce, reduceBatch } = require('./reducer.js');

function createStore() {
  let state = initial;
  const listeners = new Set();

  const publish = (before) => {
    if (before !== state) for (const fn of listeners) fn(state, before);
  };

  return {
    getState: () => state,
    subscribe(fn) {
      listeners.add(fn);
      return () => listeners.delete(fn);
    },
    dispatch(action) {
      const before = state;
      state = Array.isArray(action) ? reduceBatch(state, action) : reduce(state, action);
      publish(before);
    },
  };
}

module.exports = { createStore };
