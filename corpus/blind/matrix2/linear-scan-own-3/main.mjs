class Chain {
  #head = null;
  #size = 0;

  _seek(test) {
    let node = this.#head;
    while (node) {
      if (test(node.item)) return node;
      node = node.next;
    }
    return null;
  }

  _prepend(item) {
    this.#head = { item, next: this.#head };
    this.#size++;
    return item;
  }

  get size() { return this.#size; }

  *[Symbol.iterator]() {
    for (let n = this.#head; n; n = n.next) yield n.item;
  }
}

const Timestamped = (Base) => class extends Base {
  #clock = 0;
  touch(id, make) {
    const node = this._seek((it) => it.id === id);
    const item = node ? node.item : this._prepend(make(id));
    item.seen = ++this.#clock;
    return item;
  }
};

class DeviceLog extends Timestamped(Chain) {
  #levels = ['info', 'warn', 'error'];
  record(id, level, volts) {
    const device = this.touch(id, (key) => ({ id: key, seen: 0, worst: 0, sum: 0, n: 0 }));
    device.worst = Math.max(device.worst, this.#levels.indexOf(level));
    device.sum += volts;
    device.n++;
  }
}

const log = new DeviceLog();
let x = 12345;
for (let i = 0; i < 70000; i++) {
  x = (x * 1664525 + 1013904223) >>> 0;
  log.record((x >>> 8) % 5200, ['info', 'warn', 'error', 'info'][(x >>> 3) & 3], 3 + (x % 100) / 50);
}
const all = [...log].sort((a, b) => b.seen - a.seen);
const mean = all.reduce((s, d) => s + d.sum / d.n, 0) / all.length;
console.log(log.size, mean.toFixed(3), all.slice(0, 3).map((d) => d.id), all.filter((d) => d.worst === 2).length);
