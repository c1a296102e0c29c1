import { recognise } from './intents.js';

const fallback = Symbol('fallback');

// state -> intent -> [next state, reply]
const MACHINE = {
  idle: {
    greeting: ['idle', () => 'Good day, where would you like to go?'],
    group: ['confirming', (c) => `A group of ${c.size}, is that right?`],
    timetable: ['idle', (c, desk) => `The next boat leaves at ${desk.next(c.turn)}.`],
    refund: ['refunding', () => 'Shall I cancel the booking?'],
    vehicle: ['confirming', (c) => `With a ${c.vehicle}, is that right?`],
    [fallback]: ['idle', (c, desk) => desk.suggest(c.text)],
  },
  confirming: {
    yes: ['idle', (c, desk) => `Booked, number ${desk.book(c)}.`],
    no: ['idle', () => 'As you like.'],
    group: ['confirming', (c) => `Then a group of ${c.size}?`],
    vehicle: ['confirming', (c) => `And a ${c.vehicle} too?`],
    [fallback]: ['confirming', () => 'Sorry, yes or no?'],
  },
  refunding: {
    yes: ['idle', (c, desk) => (desk.cancel(c.who) ? 'Cancelled.' : 'There is no booking.')],
    no: ['idle', () => 'I leave it as it is.'],
    [fallback]: ['idle', () => 'A colleague will write to you.'],
  },
};

export class Conversation {
  constructor(who, desk) {
    this.who = who;
    this.desk = desk;
    this.state = 'idle';
    this.context = { who, turn: 0 };
    this.transcript = [];
  }

  hear(text) {
    const heard = recognise(text);
    this.context.text = text;
    this.context.turn++;
    if (heard) Object.assign(this.context, heard.slots);
    const table = MACHINE[this.state];
    const [next, reply] = (heard && table[heard.name]) ?? table[fallback];
    const said = reply(this.context, this.desk);
    this.transcript.push({ state: this.state, intent: heard?.name ?? 'none', said });
    this.state = next;
    return said;
  }
}
