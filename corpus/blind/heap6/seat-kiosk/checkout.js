import { SeatHold } from './seat-hold.js';
import { draw, seatIds } from './venue.js';

export class Checkout {
  constructor() {
    this.ledger = { sold: 0, cancelled: 0, pence: 0 };
    this.active = new Map();
  }

  begin(customer) {
    const seats = [];
    for (let i = 0; i < 6; i += 1) seats.push(seatIds[Math.floor(draw() * seatIds.length)]);
    this.active.set(customer, new SeatHold(customer, seats));
  }

  finish(customer) {
    const hold = this.active.get(customer);
    this.active.delete(customer);
    if (draw() < 0.35) {
      hold.confirm();
      this.ledger.sold += 1;
      this.ledger.pence += hold.total();
    } else {
      hold.cancel();
      this.ledger.cancelled += 1;
    }
  }
}
