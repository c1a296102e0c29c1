'use strict';
const net = require('node:net');
const { once } = require('node:events');
const { LineSplitter } = require('./relay.js');

class Station {
  constructor(number, names, random) {
    this.number = number;
    this.names = names;
    this.random = random;
    this.sent = 0;
    this.open = 0;
    this.idle = null;
  }

  async connect(port) {
    this.socket = net.connect(port, '127.0.0.1');
    this.socket.setEncoding('utf8');
    this.socket.setNoDelay(true);
    const lines = new LineSplitter((line) => this.answer(JSON.parse(line)));
    this.socket.on('data', (chunk) => lines.push(chunk));
    await once(this.socket, 'connect');
  }

  answer() {
    this.open--;
    if (this.open === 0 && this.idle) {
      this.idle();
      this.idle = null;
    }
  }

  report(count) {
    const done = new Promise((resolve) => (this.idle = resolve));
    for (let i = 0; i < count; i++) {
      const readings = [];
      for (let k = 0; k < 24; k++) readings.push(Math.round(this.random() * 1e6) / 1e3);
      const body = {
        value: this.random() * 100,
        at: 1.7e12 + this.sent * 1000 + 0.25,
        readings,
        operator: `op-${this.number}-${Math.floor(this.random() * 1e9).toString(36)}`,
        remark: `lift ${this.sent} of container ${Math.floor(this.random() * 1e9)} seal ${Math.floor(this.random() * 1e9)} checked on deck`,
      };
      const topic = this.random() < 0.01 ? 'berth/none' : this.names[Math.floor(this.random() * this.names.length)];
      this.sent++;
      this.open++;
      this.socket.write(`${JSON.stringify({ id: `${this.number}.${this.sent}`, topic, body })}\n`);
    }
    return done;
  }

  async leave() {
    this.socket.end();
    await once(this.socket, 'close');
  }
}

module.exports = { Station };
