'use strict';
const { EventEmitter2 } = require('eventemitter2');

const bus = new EventEmitter2({ wildcard: true, delimiter: '.', maxListeners: 50 });

bus.on('request.add', (reply, a, b) => bus.emit(reply, a + b));
bus.on('request.scale', (reply, a, b) => bus.emit(reply, a * b));

let calls = 0;
exports.call = function call(method, ...args) {
  const reply = `reply.${method}.${++calls}.done`;
  return new Promise((resolve) => {
    bus.once(reply, resolve);
    bus.emit(`request.${method}`, reply, ...args);
  });
};
