// Values as numbers of 53 bits, so that none is kept. Plain data by what it holds; functions, promises and instances of classes also by which one
// they are, for their private fields and closures cannot be seen. Runs no code of the program: no getter, no proxy trap, no iterator.
'use strict';
const { isProxy } = require('node:util').types;

const { imul } = Math;
const { keys, getPrototypeOf, getOwnPropertyDescriptor } = Object;
const mapPrototype = Map.prototype;
const setPrototype = Set.prototype;
const datePrototype = Date.prototype;
const mapForEach = mapPrototype.forEach;
const setForEach = setPrototype.forEach;
const { getTime } = datePrototype;
const call = Function.prototype.call;
const apply = (method, self, callback) => call.call(method, self, callback);

/** Values looked at below one; what is larger is known by which it is, its size and its beginning. */
const MOST_VALUES = 3000;
const MOST_CHARACTERS = 200_000;
const MOST_BYTES = 1 << 16;
/** As many values as a tree may have before it is worth knowing whether one was met already. */
const TREE = 64;

const identities = new WeakMap();
let next = 1;
/** A number for an object, the same each time. */
function identity(value) {
  let number = identities.get(value);
  if (number === undefined) identities.set(value, (number = next++));
  return number;
}

let a = 0;
let b = 0;
/** The last value was too large to be seen whole. */
let partial = false;

const number = new Float64Array(1);
const halves = new Uint32Array(number.buffer);

function mix(word) {
  a = imul(a ^ word, 0x85ebca6b);
  a ^= a >>> 13;
  b = imul(b + word, 0xc2b2ae35) ^ (b >>> 15);
}
function mixNumber(value) {
  number[0] = value;
  mix(halves[0]);
  mix(halves[1]);
}
function mixString(value) {
  const { length } = value;
  units += length;
  mix(length);
  if (length <= MOST_CHARACTERS) {
    for (let i = 0; i < length; i++) {
      const unit = value.charCodeAt(i);
      a = imul(a ^ unit, 0x01000193);
      b = imul(b, 31) + unit;
    }
  } else {
    partial = true;
    for (let k = 0; k < 4096; k++) mix(value.charCodeAt(Math.floor((k * length) / 4096)));
  }
  mix(a ^ b);
}

/** Characters, bytes and values that the last one holds, whether all were looked at or not. */
let units = 0;
/** Objects and functions are told by what they show alone, not by which one they are. */
let byLook = false;

/** The number of a list of values: 53 bits. `look`: what was made alike has the same, whichever object it is. */
function hash(values, look = false) {
  byLook = look;
  try {
    return hashAll(values);
  } catch {
    // A module's namespace before its values are there, and the like.
    partial = true;
    return 0;
  }
}

function hashAll(values) {
  a = 0x9747b28c;
  b = 0x1b873593;
  partial = false;
  units = 0;
  const stack = [];
  for (let i = values.length - 1; i >= 0; i--) stack.push(values[i]);
  mix(stack.length);
  let seen = null;
  for (let count = 0; stack.length > 0; count++) {
    const value = stack.pop();
    units++;
    switch (typeof value) {
      case 'string':
        mix(1);
        mixString(value);
        count += value.length >>> 7;
        continue;
      case 'number':
        mix(2);
        mixNumber(value);
        continue;
      case 'undefined':
        mix(3);
        continue;
      case 'boolean':
        mix(value ? 4 : 5);
        continue;
      case 'bigint':
        mix(6);
        mixString(value.toString());
        continue;
      case 'symbol':
        mix(7);
        mixString(value.description ?? '');
        continue;
      case 'function':
        mix(8);
        if (byLook) mix(value.length);
        else mix(identity(value));
        continue;
    }
    if (value === null) {
      mix(9);
      continue;
    }
    if (count > MOST_VALUES) {
      partial = true;
      break;
    }
    if (count > TREE) {
      seen ??= new Map();
      const at = seen.get(value);
      if (at !== undefined) {
        mix(10);
        mix(at);
        continue;
      }
      seen.set(value, count);
    }
    object(value, stack);
  }
  // Of a large value the number is that of its first parts, of which there may be others: it is told apart by which one it is.
  if (partial && !byLook) for (const value of values) if (typeof value === 'object' && value !== null) mix(identity(value));
  return (a >>> 0) * 2 ** 21 + ((b >>> 0) >>> 11);
}

/** Pushes what an object holds. */
function object(value, stack) {
  if (isProxy(value)) {
    mix(11);
    mix(identity(value));
    return;
  }
  if (Array.isArray(value)) {
    mix(12);
    mix(value.length);
    if (value.length > MOST_VALUES) {
      partial = true;
      units += value.length - MOST_VALUES;
    }
    for (let i = Math.min(value.length, MOST_VALUES) - 1; i >= 0; i--) stack.push(value[i]);
    return;
  }
  if (ArrayBuffer.isView(value)) {
    mix(13);
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    mix(bytes.length);
    units += bytes.length;
    if (bytes.length > MOST_BYTES) partial = true;
    const step = Math.max(1, Math.ceil(bytes.length / MOST_BYTES));
    for (let i = 0; i < bytes.length; i += step) {
      a = imul(a ^ bytes[i], 0x01000193);
      b = imul(b, 31) + bytes[i];
    }
    return;
  }
  const prototype = getPrototypeOf(value);
  if (prototype === mapPrototype) {
    mix(14);
    mix(value.size);
    if (value.size > MOST_VALUES) {
      partial = true;
      return;
    }
    apply(mapForEach, value, (held, key) => stack.push(held, key));
    return;
  }
  if (prototype === setPrototype) {
    mix(15);
    mix(value.size);
    if (value.size > MOST_VALUES) {
      partial = true;
      return;
    }
    apply(setForEach, value, (held) => stack.push(held));
    return;
  }
  if (prototype === datePrototype) {
    mix(16);
    mixNumber(getTime.call(value));
    return;
  }
  const plain = prototype === null || getPrototypeOf(prototype) === null;
  mix(plain ? 17 : 18);
  if (!plain && !byLook) mix(identity(value));
  const names = keys(value);
  mix(names.length);
  if (names.length > MOST_VALUES) {
    partial = true;
    return;
  }
  for (const name of names) {
    const property = getOwnPropertyDescriptor(value, name);
    stack.push(property?.get ?? property?.value, name);
  }
}

module.exports = { hash, identity, wasPartial: () => partial, unitsOf: () => units };
