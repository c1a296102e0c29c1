'use strict';
const { AsyncResource } = require('node:async_hooks');

class Queue {
  constructor() {
    this.messages = [];
    this.puller = null;
  }

  pull(fn) {
    this.puller = AsyncResource.bind(fn);
  }

  push(message) {
    this.messages.push(message);
    while (this.messages.length && this.puller) {
      const puller = this.puller;
      this.puller = null;
      puller(this.messages.shift());
    }
  }
}

module.exports = { Queue };
