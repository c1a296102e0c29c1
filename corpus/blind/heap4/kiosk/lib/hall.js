import { KioskSession } from './session.js';

const SCREENS = ['identify', 'seats', 'baggage', 'payment', 'print'];

export class Hall {
  constructor(timetable, random) {
    this.timetable = timetable;
    this.random = random;
    this.terminals = Array.from({ length: 24 }, (_, n) => ({ name: `K${n + 1}`, lastBeat: null, served: 0 }));
    this.active = new Map();
    this.nextId = 1;
    this.outcomes = { printed: 0, abandoned: 0 };
  }

  booking() {
    const segments = [];
    for (let n = 0; n < 12; n += 1) {
      const flight = this.timetable[Math.floor(this.random() * this.timetable.length)];
      segments.push({ flight, seat: `${1 + Math.floor(this.random() * 38)}${'ABCDEF'[n % 6]}`, fare: Math.round(this.random() * 40000) / 100 });
    }
    const bags = Array.from({ length: 6 }, () => ({ tag: `0${Math.floor(this.random() * 1e9)}`, kg: 5 + this.random() * 20 }));
    return { locator: Math.floor(this.random() * 36 ** 6).toString(36).toUpperCase(), segments, bags };
  }

  serve() {
    const terminal = this.terminals[this.nextId % this.terminals.length];
    const session = new KioskSession(this.nextId, terminal, this.booking());
    this.nextId += 1;
    this.active.set(session.id, session);
    const screens = 2 + Math.floor(this.random() * 4);
    for (let n = 0; n < screens; n += 1) session.resume(SCREENS[n]);
    const outcome = screens === 5 ? 'printed' : 'abandoned';
    session.end(outcome);
    this.outcomes[outcome] = (this.outcomes[outcome] ?? 0) + 1;
    this.active.delete(session.id);
    terminal.served += 1;
  }
}
