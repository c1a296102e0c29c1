'use strict';

const { Subject } = require('rxjs');

class TickerHub {
  constructor() {
    this.ticks = new Subject();
    this.clients = new Map();
  }

  connect(id) {
    const client = { id, received: 0, subscription: null };
    client.subscription = this.ticks.subscribe(() => { client.received += 1; });
    this.clients.set(id, client);
  }

  disconnect(id) {
    this.clients.get(id).subscription.unsubscribe();
    this.clients.delete(id);
  }
}

module.exports = { TickerHub };
