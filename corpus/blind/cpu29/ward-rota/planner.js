'use strict';

const { shiftsOf, withRest, HOUR } = require('./shifts');

const NEED = { early: { nurse: 3, senior: 1 }, late: { nurse: 3, senior: 1 }, night: { nurse: 2, senior: 1 } };

const bandOf = (ms) => {
  const h = new Date(ms).getUTCHours();
  return h < 12 ? 'early' : h < 18 ? 'late' : 'night';
};

class WeekPlan {
  constructor(ward, from) {
    this.ward = ward;
    this.from = from;
    this.to = new Date(from.getTime() + 7 * 24 * HOUR);
    this.slots = new Map();
    this.cost = 0;
    this.overtime = 0;
    this.lost = 0;
  }

  add(person) {
    const { kept, dropped } = withRest(shiftsOf(person, this.from, this.to));
    this.lost += dropped.length;
    let hours = 0;
    for (const s of kept) {
      hours += s.hours;
      const extra = Math.max(0, Math.min(s.hours, hours - person.weeklyLimit));
      this.overtime += extra;
      this.cost += this.#pay(person, s, extra);
      this.#seat(person, s);
    }
  }

  #pay(person, shift, extra) {
    let pence = 0;
    for (let q = 0; q < shift.hours * 4; q++) {
      const t = new Date(shift.start + q * 0.25 * HOUR);
      const h = t.getUTCHours();
      const weekend = t.getUTCDay() % 6 === 0;
      const factor = (weekend ? 1.5 : 1) * (h < 6 || h >= 20 ? 1.3 : 1);
      pence += (person.rate / 4) * factor;
    }
    return Math.round(pence + extra * person.rate * 0.5);
  }

  #seat(person, shift) {
    const key = `${Math.floor(shift.start / (24 * HOUR))}/${bandOf(shift.start)}`;
    const slot = this.slots.get(key) ?? { nurse: 0, senior: 0, names: [] };
    slot[person.grade === 'nurse' ? 'nurse' : 'senior']++;
    slot.names.push(person.name);
    this.slots.set(key, slot);
  }

  gaps() {
    const out = [];
    const day0 = Math.floor(this.from.getTime() / (24 * HOUR));
    for (let d = 0; d < 7; d++) {
      for (const [band, need] of Object.entries(NEED)) {
        const slot = this.slots.get(`${day0 + d}/${band}`) ?? { nurse: 0, senior: 0 };
        const short = Math.max(0, need.nurse - slot.nurse) + Math.max(0, need.senior - slot.senior);
        if (short > 0) out.push({ day: d, band, short });
      }
    }
    return out;
  }
}

function planWeek(ward, people, from) {
  const plan = new WeekPlan(ward, from);
  for (const person of people) plan.add(person);
  return plan;
}

module.exports = { planWeek };
