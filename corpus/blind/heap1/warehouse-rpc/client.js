'use strict';

class Call {
  constructor(id, method, resolve, reject) {
    this.id = id;
    this.method = method;
    this.resolve = resolve;
    this.reject = reject;
  }
}

class Client {
  constructor(channel) {
    this.channel = channel;
    this.lastId = 0;
    this.pending = new Map();
    channel.onreply = (reply) => this.receive(reply);
  }

  call(method, params) {
    const id = ++this.lastId;
    const promise = new Promise((resolve, reject) => {
      this.pending.set(id, new Call(id, method, resolve, reject));
    });
    this.channel.post({ id, method, params });
    return promise;
  }

  notify(method, params) {
    return this.call(`notify:${method}`, params);
  }

  receive(reply) {
    const call = this.pending.get(reply.id);
    if (!call) return;
    this.pending.delete(reply.id);
    if (reply.error) call.reject(new Error(reply.error));
    else call.resolve(reply.result);
  }
}

module.exports = { Client };
