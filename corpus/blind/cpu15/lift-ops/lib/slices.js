'use strict';

const mapValues = (obj, fn) => Object.fromEntries(Object.entries(obj).map(([k, v]) => [k, fn(v, k)]));

function passes(state = { holders: {}, sold: 0 }, event) {
  switch (event.type) {
    case 'pass-sold':
      return {
        sold: state.sold + 1,
        holders: withHolder(state.holders, event.pass, { zone: event.zone, rides: 0, last: null }),
      };
    case 'gate-opened': {
      const holder = state.holders[event.pass];
      if (!holder) return state;
      return {
        ...state,
        holders: withHolder(state.holders, event.pass, { ...holder, rides: holder.rides + 1, last: event.lift }),
      };
    }
    default:
      return state;
  }
}

function withHolder(holders, pass, holder) {
  return { ...holders, [pass]: holder };
}

function lifts(state = {}, event) {
  switch (event.type) {
    case '@@open':
      return { bob: idle(), grat: idle(), kar: idle(), tal: idle() };
    case 'gate-opened':
      return { ...state, [event.lift]: { ...state[event.lift], riders: state[event.lift].riders + 1 } };
    case 'stopped':
      return { ...state, [event.lift]: { ...state[event.lift], stops: state[event.lift].stops + 1 } };
    case 'day-closed':
      return mapValues(state, (l) => ({ ...l, days: l.days + 1 }));
    default:
      return state;
  }
}

const idle = () => ({ riders: 0, stops: 0, days: 0 });

function incidents(state = [], event) {
  return event.type === 'stopped' ? [...state, { lift: event.lift, reason: event.reason }] : state;
}

module.exports = { passes, lifts, incidents };
