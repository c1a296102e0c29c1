// Whether what an object holds has changed since its method was called before: a step of a simulation works on another state each time, although
// neither its arguments nor what it returns tell. Runs no code of the program.
'use strict';
const { isProxy } = require('node:util').types;

const { getOwnPropertyDescriptor, keys } = Object;

/** Values that are looked at in one object, and in each list of it; levels of objects; of the values, how many must be other ones. */
const MOST = 256;
const OF_LIST = 64;
const LEVELS = 3;
const CHANGED = 0.3;

/** Values of an object when it was last here. */
const before = new WeakMap();

/** Whether an object is here for the first time, or holds other values than the last time; `hidden`: its private fields, which no name leads to. */
function isOther(object, hidden) {
  const now = [];
  collect(object, now, LEVELS);
  collect(hidden, now, LEVELS + 1);
  const known = before.get(object);
  before.set(object, now);
  if (known === undefined) return true;
  let changed = 0;
  for (let i = 0; i < now.length; i++) if (!Object.is(now[i], known[i])) changed++;
  return changed >= Math.max(1, CHANGED * now.length);
}

function collect(value, into, levels) {
  if (typeof value === 'number' || typeof value === 'boolean') into.push(value);
  else if (typeof value === 'string') into.push(value.length);
  else if (typeof value !== 'object' || value === null || levels === 0 || isProxy(value)) return;
  else if (Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView))) {
    const step = Math.max(1, Math.floor(value.length / OF_LIST));
    // Not one of every so many: of a grid that would be a column, which may be its edge.
    for (let i = 0, k = 0; i < value.length && into.length < MOST; i += step)
      collect(value[Math.min(value.length - 1, i + ((k++ * 31) % step))], into, levels - 1);
  } else
    for (const name of keys(value)) {
      if (into.length >= MOST) return;
      collect(getOwnPropertyDescriptor(value, name)?.value, into, levels - 1);
    }
}

module.exports = { isOther };
