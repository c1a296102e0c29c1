'use strict';
const semver = require('semver');
const cached = require('./cached');

module.exports = function resolve(index, requests) {
  const newest = cached(({ name, range }) => semver.maxSatisfying(index.get(name), range));
  const lock = new Map();
  for (const { dependant, name, range } of requests) {
    const version = newest({ name, range });
    if (version === null) throw new Error(`${dependant}: nothing satisfies ${name}@${range}`);
    lock.set(`${dependant}>${name}`, version);
  }
  return lock;
};
