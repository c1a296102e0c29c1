'use strict';

const { EventEmitter } = require('node:events');
const { EventHeap } = require('./heap');

class Harbour extends EventEmitter {
  constructor(berthLengths, random) {
    super();
    this.now = 0;
    this.random = random;
    this.calendar = new EventHeap();
    this.berths = berthLengths.map((length, id) => ({ id, length, ship: null }));
    this.waiting = [];
    this.nextId = 1;
  }

  exponential(mean) {
    return -Math.log(1 - this.random()) * mean;
  }

  schedule(delay, kind, subject) {
    this.calendar.push({ time: this.now + delay, kind, subject });
  }

  freeBerthFor(ship) {
    let best = null;
    for (const berth of this.berths) {
      if (berth.ship !== null || berth.length < ship.length) continue;
      if (best === null || berth.length < best.length) best = berth;
    }
    return best;
  }

  arrive() {
    const ship = {
      id: this.nextId++,
      length: 80 + this.random() * 240,
      priority: this.random() < 0.1 ? 1 : 0,
      arrived: this.now,
    };
    const berth = this.freeBerthFor(ship);
    if (berth !== null) this.dock(ship, berth);
    else if (this.waiting.length >= 40) this.emit('diverted', ship);
    else {
      let at = this.waiting.length;
      while (at > 0 && this.waiting[at - 1].priority < ship.priority) at--;
      this.waiting.splice(at, 0, ship);
    }
    this.schedule(this.exponential(1), 'arrive', null);
  }

  leave(berth) {
    this.emit('left', berth.ship, this.now);
    berth.ship = null;
    const at = this.waiting.findIndex((ship) => ship.length <= berth.length);
    if (at === -1) return;
    const [ship] = this.waiting.splice(at, 1);
    this.dock(ship, berth);
  }

  dock(ship, berth) {
    berth.ship = ship;
    this.emit('docked', ship, this.now - ship.arrived);
    this.schedule(4 + this.exponential(ship.length / 24), 'leave', berth);
  }

  run(until) {
    this.schedule(0, 'arrive', null);
    while (this.calendar.size > 0) {
      const event = this.calendar.pop();
      if (event.time > until) break;
      this.now = event.time;
      if (event.kind === 'arrive') this.arrive();
      else this.leave(event.subject);
    }
  }
}

module.exports = { Harbour };
