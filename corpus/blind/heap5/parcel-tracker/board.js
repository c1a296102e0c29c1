export class Board {
  #rows = [];
  #delivered = 0;
  #underway = 0;

  constructor(height) {
    this.height = height;
  }

  show(shipment) {
    if (shipment.delivered) this.#delivered++;
    else this.#underway++;
    const last = shipment.events.at(-1);
    this.#rows.push({ number: shipment.number, status: last.status, depot: last.depot });
    if (this.#rows.length > this.height) this.#rows.shift();
  }

  counts() {
    return { delivered: this.#delivered, underway: this.#underway, shown: this.#rows.length };
  }
}
