export type Id = string;

export interface Entity {
  readonly id: Id;
}

export interface Practitioner extends Entity {
  name: string;
  specialty: string;
  site: string;
  opensAt: number;
  closesAt: number;
}

export interface Patient extends Entity {
  name: string;
  born: number;
  reliability: number;
}

export type Status = 'held' | 'confirmed' | 'arrived' | 'missed';

export interface Appointment extends Entity {
  practitionerId: Id;
  patientId: Id;
  startsAt: number;
  minutes: number;
  status: Status;
  reason: string;
}

export interface Slot {
  practitionerId: Id;
  startsAt: number;
  minutes: number;
}

export const MINUTES_PER_DAY = 24 * 60;

export const dayOf = (at: number): number => Math.floor(at / MINUTES_PER_DAY);

export const clock = (at: number): string => {
  const m = at % MINUTES_PER_DAY;
  return `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`;
};

export class NoSuchEntity extends Error {
  constructor(kind: string, id: Id) {
    super(`${kind} ${id} does not exist`);
    this.name = 'NoSuchEntity';
  }
}
