'use strict';
const { Map, OrderedMap, fromJS } = require('immutable');

const initial = Map({
  stations: OrderedMap(),
  alerts: fromJS([]),
  clock: 0,
});

function reduceState(state = initial, action) {
  switch (action.type) {
    case 'station/opened':
      return state.setIn(['stations', action.id], fromJS({
        id: action.id, depth: action.depth, fronds: 0, urchins: 0, temp: 9, dives: 0,
      }));
    case 'dive/logged':
      return state
        .set('clock', action.at)
        .updateIn(['stations', action.id], (s) => s
          .update('fronds', (n) => n + action.fronds)
          .update('urchins', (n) => n + action.urchins)
          .update('dives', (n) => n + 1)
          .set('temp', action.temp));
    case 'alert/raised':
      return state.update('alerts', (list) => list.push(fromJS(action.alert)).takeLast(40));
    default:
      return state;
  }
}

function createStore(reducer) {
  let state = reducer(undefined, { type: '@@start' });
  const listeners = new Set();
  return {
    getState: () => state,
    dispatch(action) {
      state = reducer(state, action);
      for (const fn of listeners) fn(action, state);
      return action;
    },
    subscribe(fn) {
      listeners.add(fn);
      return () => listeners.delete(fn);
    },
  };
}

module.exports = { createStore, reduceState };
