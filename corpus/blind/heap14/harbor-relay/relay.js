'use strict';
const net = require('node:net');
const { once } = require('node:events');

class Delivery {
  constructor(id, topic, body) {
    this.id = id;
    this.topic = topic;
    this.body = body;
    this.state = 'queued';
    this.attempts = 0;
  }

  abort() {
    if (this.state !== 'acknowledged') this.state = 'aborted';
  }
}

class LineSplitter {
  constructor(onLine) {
    this.rest = '';
    this.onLine = onLine;
  }

  push(chunk) {
    const text = this.rest + chunk;
    let from = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      this.onLine(text.slice(from, at));
      from = at + 1;
    }
    this.rest = text.slice(from);
  }
}

class Relay {
  constructor(topics) {
    this.topics = topics;
    this.peers = new Map();
    this.counts = { received: 0, acknowledged: 0, aborted: 0, unknown: 0 };
    this.server = net.createServer((socket) => this.attach(socket));
  }

  async listen() {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return this.server.address().port;
  }

  attach(socket) {
    const peer = `${socket.remoteAddress}:${socket.remotePort}`;
    socket.setEncoding('utf8');
    socket.setNoDelay(true);
    socket.setMaxListeners(0);
    this.peers.set(peer, { peer, socket, since: Date.now(), seen: 0 });
    const lines = new LineSplitter((line) => this.receive(peer, line));
    socket.on('data', (chunk) => lines.push(chunk));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.peers.delete(peer));
  }

  receive(peer, line) {
    const entry = this.peers.get(peer);
    if (entry === undefined) return;
    const message = JSON.parse(line);
    entry.seen++;
    this.counts.received++;
    const topic = this.topics.get(message.topic);
    if (topic === undefined) {
      this.counts.unknown++;
      entry.socket.write(`${JSON.stringify({ id: message.id, error: 'unknown topic' })}\n`);
      return;
    }
    const delivery = new Delivery(message.id, topic.name, message.body);
    this.deliver(entry.socket, topic, delivery);
  }

  deliver(socket, topic, delivery) {
    const onClose = () => {
      delivery.abort();
      this.counts.aborted += delivery.state === 'aborted' ? 1 : 0;
    };
    socket.once('close', onClose);
    delivery.attempts++;
    setImmediate(() => {
      topic.retained.value = delivery.body.value;
      topic.retained.at = delivery.body.at;
      delivery.state = 'acknowledged';
      this.counts.acknowledged++;
      socket.write(`${JSON.stringify({ id: delivery.id, ok: true, audience: topic.audience[0] })}\n`);
    });
  }

  async close() {
    this.server.close();
    await once(this.server, 'close');
  }
}

module.exports = { Relay, LineSplitter };
