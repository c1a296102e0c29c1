export const trail = Symbol('trail');

export class Visit {
  constructor(id, patient, room) {
    this.id = id;
    this.patient = patient;
    this.room = room;
    this.observations = [];
    this[trail] = [`admitted ${patient.name} to ${room}`];
  }

  observe(kind, value) {
    this.observations.push({ kind, value, step: this.observations.length });
    this[trail].push(`${kind} ${value}`);
  }
}
