import { check } from './validation.js';

export class Intake {
  constructor(tenants) {
    this.counts = new Map(tenants.map((tenant) => [tenant.id, { accepted: 0, refused: 0 }]));
    this.lastRefusals = [];
  }

  get accepted() {
    return this.#sum('accepted');
  }

  get refused() {
    return this.#sum('refused');
  }

  submit(tenant, form, body) {
    const problems = check(tenant, form, body);
    const count = this.counts.get(tenant.id);
    if (problems.length === 0) {
      count.accepted += 1;
      return { status: 202 };
    }
    count.refused += 1;
    this.lastRefusals.push({ tenant: tenant.id, form, problems });
    if (this.lastRefusals.length > 50) this.lastRefusals.shift();
    return { status: 422, problems };
  }

  #sum(field) {
    let sum = 0;
    for (const count of this.counts.values()) sum += count[field];
    return sum;
  }
}
