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

/** Whether an object is here for the first time, or holds other values than the last time. */
function isOther(object) {
  const now = [];
  collect(object, now, LEVELS);
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
    for (let i = 0; i < value.length && into.length < MOST; i += step) collect(value[i], into, levels - 1);
  } else
    for (const name of keys(value)) {
      if (into.length >= MOST) return;
      collect(getOwnPropertyDescriptor(value, name)?.value, into, levels - 1);
    }
}

module.exports = { isOther };
