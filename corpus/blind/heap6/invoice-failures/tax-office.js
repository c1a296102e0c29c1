import { DeliveryError } from './delivery-error.js';

export class TaxOffice {
  constructor(sequence) {
    this.sequence = sequence;
    this.accepted = 0;
  }

  submit(invoice) {
    if (this.sequence.below(100) >= 30) {
      this.accepted += 1;
      return { receipt: invoice.number * 10 + 1 };
    }
    const cause = new RangeError(`field ${this.sequence.below(9)} outside the list`);
    throw new DeliveryError(`customer ${invoice.customer}: invoice ${invoice.number} refused`, invoice, { cause });
  }
}
