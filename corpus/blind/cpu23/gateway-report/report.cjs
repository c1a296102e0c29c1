'use strict';
const { feed } = require('./feed.cjs');
const { readMessage } = require('./grammar.cjs');

class Histogram {
  constructor(width) { this.width = width; this.slots = []; this.n = 0; }
  add(value) {
    const i = Math.floor(value / this.width);
    while (this.slots.length <= i) this.slots.push(0);
    this.slots[i]++;
    this.n++;
  }
  quantile(q) {
    let left = q * this.n;
    for (let i = 0; i < this.slots.length; i++) if ((left -= this.slots[i]) <= 0) return i * this.width;
    return this.slots.length * this.width;
  }
}

const upsert = (map, key, make) => {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
};

const byHour = new Map();
const byHandler = new Map();
const unknown = new Map();
let worstQueue = 0;
let busy = 0;

const consumers = {
  access(e, hour) {
    const h = upsert(byHour, hour, () => ({ n: 0, bytes: 0, errors: 0 }));
    h.n++;
    h.bytes += +e.bytes;
    if (e.status >= 500) h.errors++;
  },
  timing: (e) => upsert(byHandler, `${e.route}#${e.handler}`, () => new Histogram(10)).add(+e.ms),
  queue(e) { worstQueue = Math.max(worstQueue, +e.depth); },
  pool(e) { if (e.busy === e.size) busy++; },
};

function* entries(lines) {
  for (const raw of lines) {
    const a = raw.indexOf(' ');
    const b = raw.indexOf(' ', a + 1);
    yield { at: Date.parse(raw.slice(0, a)), host: raw.slice(a + 1, b), message: raw.slice(b + 1) };
  }
}

for (const { at, host, message } of entries(feed(70000, 5))) {
  const entry = readMessage(message);
  if (entry) {
    consumers[entry.kind](entry, Math.floor(at / 3600e3) % 24);
  } else {
    const tally = upsert(unknown, host, () => new Map());
    for (const word of message.split(' ')) tally.set(word, (tally.get(word) ?? 0) + 1);
  }
}

for (const [hour, h] of [...byHour].sort((x, y) => x[0] - y[0])) {
  console.log(`${hour}h`, h.n, Math.round(h.bytes / 1024) + ' KiB', (100 * h.errors / h.n).toFixed(2) + ' %');
}
for (const key of [...byHandler.keys()].sort()) {
  const h = byHandler.get(key);
  console.log(key, h.n, h.quantile(0.5), h.quantile(0.95));
}
for (const host of [...unknown.keys()].sort()) {
  const top = [...unknown.get(host)].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))[0];
  console.log(host, top.join('='));
}
console.log({ worstQueue, busy });
