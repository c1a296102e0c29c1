import { kLeases } from './lease.js';

export class Connection {
  #schema;
  #prepared = new Map();

  constructor(number, schema) {
    this.number = number;
    this.#schema = schema;
    this[kLeases] = [];
  }

  async query(sql, params) {
    let plan = this.#prepared.get(sql);
    if (!plan) {
      plan = this.#schema.plan(sql);
      this.#prepared.set(sql, plan);
    }
    this[kLeases].at(-1).ran(sql, params);
    return (params.length * plan.width) % 17;
  }
}
