import Ajv from 'ajv';
import { contractFor } from './contracts.js';

const ajv = new Ajv({ allErrors: true, coerceTypes: true });

export class Gateway {
  #partners;
  #recentRejects = [];

  constructor(partners) {
    this.#partners = partners;
  }

  receive(message) {
    const partner = this.#partners.get(message.partner);
    if (!partner) return this.#reject(message, [{ message: 'unknown partner' }]);

    const validate = ajv.compile(contractFor(partner, message.kind));
    if (!validate(message.body)) return this.#reject(message, validate.errors);
    return { ok: true, route: partner.routes[message.kind] };
  }

  #reject(message, errors) {
    this.#recentRejects.push({ partner: message.partner, kind: message.kind, errors: errors.map((e) => e.message) });
    if (this.#recentRejects.length > 40) this.#recentRejects.shift();
    return { ok: false, errors };
  }
}
