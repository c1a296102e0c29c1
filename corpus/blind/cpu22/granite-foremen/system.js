'use strict';

const { Mailbox, NORMAL } = require('./mailbox.js');

class ActorRef {
  #system;
  constructor(system, path) {
    this.#system = system;
    this.path = path;
  }
  tell(body, rank = NORMAL, from = null) {
    this.#system.deliver(this.path, body, rank, from);
  }
}

class ActorSystem {
  #actors = new Map();
  #ready = [];
  #throughput;
  #idle = null;

  constructor(throughput = 8) {
    this.#throughput = throughput;
    this.delivered = 0;
    this.dead = 0;
  }

  spawn(path, behaviour) {
    const ref = new ActorRef(this, path);
    const cell = { path, ref, mailbox: new Mailbox(), scheduled: false, behaviour, stopped: false };
    cell.context = {
      self: ref,
      become: (next) => { cell.behaviour = next; },
      stop: () => { cell.stopped = true; this.#actors.delete(path); },
      waiting: () => cell.mailbox.size,
    };
    this.#actors.set(path, cell);
    return ref;
  }

  deliver(path, body, rank, from) {
    const cell = this.#actors.get(path);
    if (!cell) { this.dead++; return; }
    cell.mailbox.offer(body, rank, from);
    if (!cell.scheduled) {
      cell.scheduled = true;
      this.#ready.push(cell);
    }
  }

  #turn(cell) {
    for (let n = 0; n < this.#throughput && cell.mailbox.size > 0 && !cell.stopped; n++) {
      const letter = cell.mailbox.take();
      this.delivered++;
      cell.behaviour(letter.body, letter.from, cell.context);
    }
    if (cell.mailbox.size > 0 && !cell.stopped) this.#ready.push(cell);
    else cell.scheduled = false;
  }

  #pump = () => {
    const batch = this.#ready;
    this.#ready = [];
    for (const cell of batch) this.#turn(cell);
    if (this.#ready.length > 0) setImmediate(this.#pump);
    else this.#idle?.();
  };

  run() {
    return new Promise((resolve) => {
      this.#idle = resolve;
      setImmediate(this.#pump);
    });
  }

  *highWater() {
    for (const cell of this.#actors.values()) yield [cell.path, cell.mailbox.high];
  }
}

module.exports = { ActorSystem };
