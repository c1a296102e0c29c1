/**
 * Keeps who did what to which matter. Every action carries the state of the
 * matter at the time, as dotted paths, so that two entries can be compared
 * line by line by the records office.
 */
export class AuditTrail {
  #retain;
  #capacity;
  #entries = [];
  #serial = 0;

  constructor({ retain, capacity }) {
    this.#retain = new Set(retain);
    this.#capacity = capacity;
  }

  get size() {
    return this.#entries.length;
  }

  record(action, actor, matter) {
    const entry = {
      serial: ++this.#serial,
      action,
      actor,
      matter: matter.number,
      state: this.#paths('', matter, []).sort().join('\n'),
    };
    this.#keep(entry);
    return entry.serial;
  }

  #paths(prefix, value, out) {
    if (value === null || typeof value !== 'object') {
      out.push(`${prefix}=${value}`);
      return out;
    }
    for (const [key, inner] of Object.entries(value)) {
      this.#paths(prefix ? `${prefix}.${key}` : key, inner, out);
    }
    return out;
  }

  #keep(entry) {
    if (!this.#retain.has(entry.action)) return;
    this.#entries.push(entry);
    if (this.#entries.length > this.#capacity) this.#entries.shift();
  }

  since(serial) {
    return this.#entries.filter((e) => e.serial > serial);
  }
}
