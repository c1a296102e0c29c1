class Agenda {
  #entries = [];

  add(entry) {
    this.#entries.push(entry);
    this._arrange(this.#entries);
  }

  takeFirst() { return this.#entries.pop(); }
  get length() { return this.#entries.length; }

  _arrange(entries) {
    entries.sort((a, b) => this.rank(b) - this.rank(a));
  }

  rank(entry) { return entry.at; }
}

class CallQueue extends Agenda {
  static #levels = [{ name: 'gold', bonus: 300 }, { name: 'silver', bonus: 60 }, { name: 'none', bonus: 0 }];
  #now = 0;
  #served = new Map();
  #longest = 0;

  rank(call) { return call.at - call.bonus; }

  schedule(caller, level) {
    const { bonus } = CallQueue.#levels.find((l) => l.name === level);
    this.add({ caller, level, bonus, at: this.#now++ });
  }

  serve() {
    const call = this.takeFirst();
    if (!call) return;
    this.#longest = Math.max(this.#longest, this.#now - call.at);
    this.#served.set(call.level, (this.#served.get(call.level) ?? 0) + 1);
  }

  report() {
    return { waiting: this.length, longest: this.#longest, served: [...this.#served].sort((a, b) => b[1] - a[1]) };
  }
}

const desk = new CallQueue();
let v = 77;
for (let i = 0; i < 11500; i++) {
  v = (v * 1103515245 + 12345) & 0x7fffffff;
  desk.schedule('c' + (v >>> 5) % 900, ['gold', 'silver', 'none', 'none'][(v >>> 9) & 3]);
  if (v % 5 < 2) desk.serve();
}
console.log(JSON.stringify(desk.report()));
for (let i = 0; i < 500; i++) desk.serve();
console.log(JSON.stringify(desk.report()));
