'use strict';

class Delivery {
  constructor(hook, event, body) {
    this.hook = hook;
    this.event = event;
    this.body = body;
    this.attempts = 0;
  }
}

class Dispatcher {
  constructor(post, width) {
    this.post = post;
    this.width = width;
    this.backlog = [];
    this.running = 0;
    this.done = 0;
  }

  enqueue(hook, event, body) {
    this.backlog.push(new Delivery(hook, event, body));
    this.pump();
  }

  pump() {
    while (this.running < this.width && this.backlog.length > 0) {
      const delivery = this.backlog.shift();
      this.running++;
      this.deliver(delivery);
    }
  }

  async deliver(delivery) {
    delivery.attempts++;
    const status = await this.post(delivery);
    this.running--;
    if (status >= 500 && delivery.attempts < 5) this.backlog.push(delivery);
    else this.done++;
    this.pump();
  }

  get idle() {
    return this.running === 0 && this.backlog.length === 0;
  }
}

module.exports = { Dispatcher };
