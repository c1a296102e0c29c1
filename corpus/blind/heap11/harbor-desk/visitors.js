import http from 'node:http';
import { makeRandom, PORTS } from './fares.js';

function ask(agent, port, { method = 'GET', path, body, cookie }) {
  return new Promise((resolve, reject) => {
    const headers = {};
    if (cookie) headers.cookie = cookie;
    const text = body ? JSON.stringify(body) : null;
    if (text) {
      headers['content-type'] = 'application/json';
      headers['content-length'] = Buffer.byteLength(text);
    }
    const req = http.request({ agent, host: '127.0.0.1', port, method, path, headers }, (res) => {
      res.resume();
      res.on('end', () => resolve(res));
    });
    req.on('error', reject);
    req.end(text ?? undefined);
  });
}

// People at the counter keep their cookie; partner price boards ask without one.
export class Visitors {
  constructor(port, seed) {
    this.port = port;
    this.random = makeRandom(seed);
    this.agent = new http.Agent({ keepAlive: true, maxSockets: 6 });
    this.counters = Array.from({ length: 24 }, () => ({ cookie: null }));
  }

  pick(list) {
    return list[Math.floor(this.random() * list.length)];
  }

  async counterVisit() {
    const counter = this.pick(this.counters);
    const path = '/desk/basket';
    const body = { sailing: Math.floor(this.random() * 20000), people: 1 + Math.floor(this.random() * 5) };
    const res = await ask(this.agent, this.port, { method: 'POST', path, body, cookie: counter.cookie });
    const set = res.headers['set-cookie'];
    if (set) counter.cookie = set[0].split(';')[0];
    return res.statusCode;
  }

  async boardVisit() {
    const from = this.pick(PORTS);
    const to = this.pick(PORTS.filter((name) => name !== from));
    const query = new URLSearchParams({ from, to, day: String(Math.floor(this.random() * 90)), people: '2' });
    const res = await ask(this.agent, this.port, { path: `/fares?${query}` });
    return res.statusCode;
  }

  async round(size) {
    let served = 0;
    for (let i = 0; i < size; i += 4) {
      const group = [this.boardVisit(), this.boardVisit(), this.boardVisit(), this.counterVisit()];
      for (const code of await Promise.all(group)) if (code < 400) served++;
    }
    return served;
  }

  close() {
    this.agent.destroy();
  }
}
