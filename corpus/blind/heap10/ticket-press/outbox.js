export class Ticket {
  constructor(number, seat, show, holder, barcode) {
    this.number = number;
    this.seat = seat;
    this.show = show;
    this.holder = holder;
    this.barcode = barcode;
    this.next = null;
  }
}

export class Outbox {
  constructor() {
    this.first = null;
    this.last = null;
    this.length = 0;
  }

  put(ticket) {
    if (this.last) this.last.next = ticket;
    else this.first = ticket;
    this.last = ticket;
    this.length++;
  }

  take(limit) {
    const batch = [];
    while (batch.length < limit && this.first) {
      const ticket = this.first;
      this.first = ticket.next;
      if (!this.first) this.last = null;
      ticket.next = null;
      this.length--;
      batch.push(ticket);
    }
    return batch;
  }
}
