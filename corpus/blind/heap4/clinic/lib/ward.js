import { Visit } from './visit.js';

const KINDS = ['pulse', 'systolic', 'diastolic', 'oxygen', 'celsius'];

export class Ward {
  #serial = 0;

  constructor(registry, audit, patients, roll) {
    this.registry = registry;
    this.audit = audit;
    this.patients = patients;
    this.roll = roll;
  }

  admit(room) {
    this.#serial += 1;
    const visit = new Visit(this.#serial, this.patients[this.roll(this.patients.length)], room);
    for (let n = 0; n < 15; n += 1) visit.observe(KINDS[n % KINDS.length], 40 + this.roll(120));
    this.registry.admit(visit);
  }

  async turn() {
    const room = this.registry.whenFree();
    this.audit.close(this.registry.discharge(this.registry.oldest()));
    this.admit(await room);
  }
}
