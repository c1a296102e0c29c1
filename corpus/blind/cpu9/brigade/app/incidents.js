'use strict';
const crypto = require('node:crypto');
const { seal } = require('./journal.js');

class Incidents {
  #open = new Map();
  #journal = [];
  #key;
  constructor({ stationKey }) { this.#key = stationKey; }

  raise({ kind, street, callers }) {
    const id = crypto.randomUUID();
    const incident = { id, kind, street, callers, crews: [], log: [] };
    this.#open.set(id, incident);
    this.#note(incident, `raised: ${kind} at ${street}`);
    return incident;
  }

  report(id, message) {
    const incident = this.#open.get(id);
    if (!incident) throw Object.assign(new Error('no such incident'), { status: 404 });
    this.#note(incident, message);
    return { id, entries: incident.log.length };
  }

  list() {
    return [...this.#open.values()].map(({ id, kind, street }) => ({ id, kind, street })).slice(-40);
  }

  #note(incident, message) {
    const entry = { at: this.#journal.length, incident: incident.id, message };
    incident.log.push(entry);
    this.#journal.push(seal(entry, this.#key, this.#journal.at(-1)?.mac));
  }
}
module.exports = { Incidents };
