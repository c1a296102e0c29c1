'use strict';
const { AsyncLocalStorage } = require('node:async_hooks');

let hooks = [];
let entries = 0;
let flushed = 0;

exports.open = function open() {
  let pending = 0;
  const flush = AsyncLocalStorage.bind(function () {
    if (pending > 0) flushed += 1;
    pending = 0;
  });
  hooks.push(flush);
  return {
    write: function () { pending += 1; entries += 1; },
    close: function () { flush(); },
  };
};

exports.shutDown = function () {
  hooks.forEach(function (flush) { flush(); });
  hooks = [];
};

exports.entries = function () { return entries; };
exports.flushed = function () { return flushed; };
