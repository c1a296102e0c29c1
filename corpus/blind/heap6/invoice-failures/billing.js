import { FailureDigest } from './failure-digest.js';

export const digest = new FailureDigest();

export class Billing {
  constructor(office, sequence) {
    this.office = office;
    this.sequence = sequence;
    this.number = 70000;
    this.customers = Array.from({ length: 7000 }, (_, i) => ({ id: i, vat: `NL${100000000 + i * 37}B01`, terms: i % 60, contact: { phone: `06-${10000000 + i}`, city: i % 300 } }));
    this.rates = new Float32Array(300000).fill(0.21);
  }

  issue() {
    const customer = this.customers[this.sequence.below(this.customers.length)];
    const lines = Array.from({ length: 18 }, (_, i) => ({ article: this.sequence.below(9000), amount: 1 + i, cents: this.sequence.below(50000) }));
    return { number: this.number++, customer: customer.id, lines };
  }

  send() {
    const invoice = this.issue();
    for (let attempt = 0; attempt < 2; attempt += 1) {
      try {
        return this.office.submit(invoice);
      } catch (error) {
        digest.record(error);
      }
    }
    return null;
  }
}
