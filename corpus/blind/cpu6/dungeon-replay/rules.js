import { add, append, assoc, clamp, inc, pipe, takeLast, update, updateIn } from './fp.js';

const LOG_LENGTH = 50;

const withActor = (event, fn) => updateIn(['actors', event.actor], fn);

const logLine = (text) => update('log', pipe(append(text), takeLast(LOG_LENGTH)));

const move = (event) =>
  withActor(
    event,
    pipe(update('x', pipe(add(event.dx), clamp(0, 63))), update('y', pipe(add(event.dy), clamp(0, 63))), update('steps', inc)),
  );

const hit = (event) =>
  pipe(
    withActor(event, update('hp', pipe(add(-event.amount), clamp(0, 99)))),
    logLine(`${event.actor} takes ${event.amount}`),
  );

const heal = (event) => withActor(event, update('hp', pipe(add(event.amount), clamp(0, 99))));

const loot = (event) =>
  pipe(withActor(event, update('gold', add(event.amount))), update('treasury', add(-event.amount)));

const say = (event) => logLine(`${event.actor}: ${'ha'.repeat(event.amount)}!`);

const RULES = { move, hit, heal, loot, say };

export const step = (state, event) =>
  pipe(RULES[event.kind](event), assoc('turn', event.turn))(state);
