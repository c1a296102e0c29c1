'use strict';

const SLOT = 15;

const toMinutes = (text) => {
  const [, h, m] = /^(\d{1,2}):(\d{2})$/.exec(text) ?? [];
  return Number(h) * 60 + Number(m);
};

const toText = (minutes) => new Date(minutes * 60000).toISOString().slice(11, 16);

class DayPlan {
  #rooms;
  #slots = new Map();

  constructor(rooms, { from = '07:30' } = {}) {
    this.#rooms = rooms;
    this.start = toMinutes(from);
  }

  book(visit) {
    for (let slot = visit.urgent ? 0 : 2; ; slot++) {
      for (const { room } of this.#rooms) {
        const key = `${slot}:${room}`;
        if (this.#slots.has(key)) continue;
        this.#slots.set(key, visit);
        return { ...visit, room, time: toText(this.start + slot * SLOT) };
      }
    }
  }
}

module.exports = { DayPlan };
