'use strict';
const { AsyncLocalStorage } = require('node:async_hooks');

const storage = new AsyncLocalStorage();

function VisitContext(number) {
  this.number = number;
  this.answers = [];
  this.trail = [];
}

VisitContext.prototype.note = function (what) {
  this.trail.push({ what: what, step: this.trail.length, visit: this.number });
};

module.exports = {
  run: function (number, work) { return storage.run(new VisitContext(number), work); },
  current: function () { return storage.getStore(); },
};
