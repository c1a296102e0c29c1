export const kLeases = Symbol('leases');

export class Lease {
  #statements = [];

  constructor(tenant, ticket) {
    this.tenant = tenant;
    this.ticket = ticket;
    this.open = true;
  }

  ran(sql, params) {
    this.#statements.push({ sql, params, at: this.ticket * 10 + this.#statements.length });
  }

  finish() {
    this.open = false;
    this.count = this.#statements.length;
  }
}
