'use strict';

exports.createStore = function createStore(reducer, state) {
  const subscribers = new Set();
  return {
    getState: () => state,
    dispatch(action) {
      state = reducer(state, action);
      for (const fn of subscribers) fn(state);
      return action;
    },
    subscribe(fn) {
      subscribers.add(fn);
      return () => subscribers.delete(fn);
    },
  };
};
