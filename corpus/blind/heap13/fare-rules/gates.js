import { EventEmitter } from 'node:events';
import { Shuffler, ZONES } from './tariff.js';
import { quote } from './book.js';

const KINDS = ['single', 'day', 'child'];

export class Gates extends EventEmitter {
  constructor(cards) {
    super();
    const dice = new Shuffler(55);
    this.cards = Array.from({ length: cards }, (_, i) => ({
      number: 7000000 + i,
      kind: KINDS[dice.next(3)],
      credit: 5000 + dice.next(4000),
      inside: null,
      last: { zone: dice.next(ZONES), cents: 0, revision: 0 },
      contract: { since: 2015 + dice.next(11), monthly: dice.next(2) === 1, phone: `06${10000000 + dice.next(89999999)}` },
    }));
  }

  tap(card, zone) {
    if (card.inside === null) {
      card.inside = zone;
      return;
    }
    const { cents, revision } = quote(card.inside, zone, card.kind);
    if (card.credit < cents) {
      card.credit += 5000;
      this.emit('topup', card.number);
    }
    card.credit -= cents;
    card.inside = null;
    card.last.zone = zone;
    card.last.cents = cents;
    card.last.revision = revision;
    this.emit('paid', cents);
  }
}
