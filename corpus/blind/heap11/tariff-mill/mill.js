import { Ajv } from 'ajv';
import { orderShape } from './shapes.js';

export class Mill {
  constructor(tariffs, partners) {
    this.tariffs = tariffs;
    this.partners = new Map(partners.map((partner) => [partner.id, partner]));
    this.ajv = new Ajv({ allErrors: true });
    this.checks = new Map();
    this.tally = { accepted: 0, refused: 0, amount: 0 };
    this.refusals = [];
  }

  check(partner, order) {
    const validate = this.ajv.compile(orderShape(partner));
    if (validate(order)) return [];
    return validate.errors.map((error) => `${error.instancePath} ${error.message}`);
  }

  price(order) {
    let sum = 0;
    for (const { code, amount } of order.lines) {
      const tariff = this.tariffs.get(code);
      if (!tariff) continue;
      const step = tariff.steps.findLast((entry) => entry.from <= amount) ?? tariff.steps[0];
      sum += step.price * amount;
    }
    return sum;
  }

  take(order) {
    const partner = this.partners.get(order.partner);
    const problems = partner ? this.check(partner, order) : ['unknown partner'];
    if (problems.length) {
      this.tally.refused++;
      this.refusals.push({ partner: order.partner, problems });
      if (this.refusals.length > 40) this.refusals.shift();
      return null;
    }
    this.tally.accepted++;
    const amount = this.price(order);
    this.tally.amount += amount;
    return amount;
  }
}
