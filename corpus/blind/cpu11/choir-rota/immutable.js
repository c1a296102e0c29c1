'use strict';

/** Small helpers so that reducers never change what they were given. */
const assoc = (obj, key, value) => ({ ...obj, [key]: value });

const update = (obj, key, fn) => assoc(obj, key, fn(obj[key]));

const updateIn = (obj, [key, ...rest], fn) =>
  rest.length === 0 ? update(obj, key, fn) : update(obj, key, (inner = {}) => updateIn(inner, rest, fn));

const append = (list = [], item) => [...list, item];

const pipe = (...fns) => (x) => fns.reduce((acc, fn) => fn(acc), x);

module.exports = { assoc, update, updateIn, append, pipe };
