'use strict';
const { makeIndex, makeLockRequests } = require('./lib/index-data');
const resolve = require('./lib/resolve');

const index = makeIndex(40);
const lock = resolve(index, makeLockRequests(9000));
console.log(lock.size, [...lock].slice(0, 4).map(([k, v]) => `${k}=${v}`).join(' '));
