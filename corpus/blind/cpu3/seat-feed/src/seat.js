export class Seat {
  #label;
  sold = false;
  revenue = 0;

  constructor(hall, label) {
    this.#label = label;
    hall.on('sale', (sale) => this.#onSale(sale));
    hall.on('refund', (sale) => this.#onRefund(sale));
  }

  #onSale(sale) {
    if (sale.label !== this.#label) return;
    this.sold = true;
    this.revenue += sale.cents;
  }

  #onRefund(sale) {
    if (sale.label !== this.#label) return;
    this.sold = false;
    this.revenue -= sale.cents;
  }
}
