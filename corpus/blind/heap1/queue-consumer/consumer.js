'use strict';
const { withSpan, current } = require('./tracing');

class Consumer {
  constructor(queue, handler) {
    this.queue = queue;
    this.handler = handler;
    this.handled = 0;
  }

  next() {
    this.queue.pull((message) => {
      withSpan('message', { topic: message.topic, key: message.key }, () => {
        this.handler(message);
        this.handled++;
        current().event(`handled ${message.key} of ${message.topic}`);
        this.next();
      });
    });
  }
}

module.exports = { Consumer };
