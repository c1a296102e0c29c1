import { trail } from './visit.js';

export class Audit {
  #records = [];
  total = 0;

  close(visit) {
    this.total += 1;
    this.#records.push({ id: visit.id, patient: visit.patient.name, room: visit.room, lines: visit[trail] });
    if (this.#records.length > 500) this.#records = this.#records.slice(-250);
  }

  find(id) {
    return this.#records.find((record) => record.id === id) ?? null;
  }

  trim() {
    this.#records = this.#records.slice(-250);
  }
}
