import { Endpoint } from './endpoint.js';

export class Directory {
  #endpoints = [];
  #templates = new Map();

  constructor(count) {
    for (let i = 0; i < count; i++) {
      this.#endpoints.push(new Endpoint(`tenant-${i}`, `https://hooks.tenant-${i}.example/in`));
      for (let v = 0; v < 90; v++) {
        this.#templates.set(`tenant-${i}/v${v}`, { version: v, headers: { 'content-type': 'application/json', 'x-tenant': `tenant-${i}` }, fields: Array.from({ length: 8 }, (_, f) => `field_${f}_${v}`) });
      }
    }
  }

  get endpoints() {
    return this.#endpoints;
  }

  template(tenant, version) {
    return this.#templates.get(`${tenant}/v${version}`);
  }
}
