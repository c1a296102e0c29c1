import { EventEmitter } from 'node:events';

export class Lot extends EventEmitter {
  #offers = [];
  #reserve;
  #open = true;

  constructor(number, label, bottles, reserve) {
    super();
    this.number = number;
    this.label = label;
    this.bottles = bottles;
    this.#reserve = reserve;
  }

  offer(bidder, perBottle, quantity) {
    if (!this.#open) throw new Error(`lot ${this.number} is closed`);
    if (perBottle < this.#reserve / 2) return this.emit('declined', bidder, perBottle);
    this.#offers.push({ bidder, perBottle, quantity, at: this.#offers.length });
    this.emit('offer', this, bidder);
    return true;
  }

  get offers() {
    return this.#offers.length;
  }

  /** Who would be served if the hammer fell now: best price first, earlier offer before later. */
  standing() {
    let left = this.bottles;
    const served = [];
    for (const o of this.#ladder()) {
      if (left === 0 || o.perBottle < this.#reserve) break;
      const got = Math.min(left, o.quantity);
      served.push({ bidder: o.bidder, got, perBottle: o.perBottle });
      left -= got;
    }
    return served;
  }

  #ladder() {
    return this.#offers.sort((a, b) => b.perBottle - a.perBottle || a.at - b.at);
  }

  close() {
    this.#open = false;
    const served = this.standing();
    this.emit('closed', this, served);
    return served;
  }
}
