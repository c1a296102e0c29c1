'use strict';

const { assoc, update, updateIn, append, pipe } = require('./immutable');

const EMPTY = Object.freeze({ roll: {}, rehearsals: {}, open: null, counts: {} });

const handlers = {
  joined: (state, e) =>
    updateIn(state, ['roll', e.singer], () => ({ name: e.name, voice: e.voice, since: e.seq })),

  moved: (state, e) => updateIn(state, ['roll', e.singer, 'voice'], () => e.voice),

  'rehearsal-opened': (state, e) =>
    pipe(
      (s) => assoc(s, 'open', e.id),
      (s) => updateIn(s, ['rehearsals', e.id], () => ({ piece: e.piece, closed: false })),
    )(state),

  'rehearsal-closed': (state, e) =>
    pipe(
      (s) => assoc(s, 'open', null),
      (s) => updateIn(s, ['rehearsals', e.id, 'closed'], () => true),
    )(state),

  marked: (state, e) =>
    updateIn(state, ['counts', `${e.singer}/${e.mark}`], (n = 0) => n + 1),
};

const attendance = (state, event) => {
  const handler = handlers[event.type];
  return handler ? handler(state, event) : state;
};

/** Rolling list of the last few pieces, shown on the notice board. */
const board = (pieces, event) =>
  event.type === 'rehearsal-opened' ? append(pieces, event.piece).slice(-8) : pieces;

const project = (events, reducer, initial) => {
  let seq = 0;
  let state = initial;
  for (const e of events) state = reducer(state, { ...e, seq: seq++ });
  return state;
};

module.exports = { attendance, board, project, EMPTY, update };
