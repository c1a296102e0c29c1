import { createHash } from 'node:crypto';
import { type Appointment, clock, dayOf, type Id, MINUTES_PER_DAY, type Practitioner, type Slot } from './domain.ts';
import type { AppointmentRepository, PatientRepository, PractitionerRepository } from './store/repositories.ts';

export interface Enquiry {
  patientId: Id;
  specialty: string;
  earliest: number;
  minutes: number;
  reason: string;
  preferredSite?: string;
}

interface Scored extends Slot {
  score: number;
}

const LOOK_AHEAD_DAYS = 6;
const GRID = 10;

export class BookingService {
  #serial = 0;
  readonly #journal = createHash('sha256');
  private readonly practitioners: PractitionerRepository;
  private readonly patients: PatientRepository;
  private readonly appointments: AppointmentRepository;

  constructor(practitioners: PractitionerRepository, patients: PatientRepository, appointments: AppointmentRepository) {
    this.practitioners = practitioners;
    this.patients = patients;
    this.appointments = appointments;
  }

  async book(enquiry: Enquiry): Promise<Appointment | undefined> {
    const candidates = this.practitioners.withSpecialty(enquiry.specialty);
    let best: Scored | undefined;
    for (const practitioner of candidates) {
      for (const slot of this.freeSlots(practitioner, enquiry)) {
        const scored = this.score(slot, practitioner, enquiry);
        if (best === undefined || scored.score > best.score) best = scored;
      }
    }
    if (best === undefined) return undefined;
    const id = `A${String(++this.#serial).padStart(6, '0')}`;
    const booked = this.appointments.save({
      id,
      practitionerId: best.practitionerId,
      patientId: enquiry.patientId,
      startsAt: best.startsAt,
      minutes: best.minutes,
      status: 'held',
      reason: enquiry.reason,
    });
    this.record('book', booked);
    return booked;
  }

  async settle(id: Id, arrived: boolean): Promise<Appointment> {
    const now = this.appointments.get(id);
    const after = this.appointments.save({ ...now, status: arrived ? 'arrived' : 'missed' });
    this.patients.rate(after.patientId, arrived ? 0.02 : -0.15);
    this.record('settle', after);
    return after;
  }

  async move(id: Id, by: number): Promise<Appointment> {
    const now = this.appointments.get(id);
    const after = this.appointments.save({ ...now, startsAt: now.startsAt + by * MINUTES_PER_DAY });
    this.record('move', after);
    return after;
  }

  *freeSlots(practitioner: Practitioner, enquiry: Enquiry): Generator<Slot> {
    const firstDay = dayOf(enquiry.earliest);
    for (let day = firstDay; day < firstDay + LOOK_AHEAD_DAYS; day++) {
      const opens = day * MINUTES_PER_DAY + practitioner.opensAt;
      const closes = day * MINUTES_PER_DAY + practitioner.closesAt;
      let cursor = Math.max(opens, Math.ceil(enquiry.earliest / GRID) * GRID);
      for (const taken of this.appointments.agenda(practitioner.id, opens, closes)) {
        if (taken.startsAt - cursor >= enquiry.minutes) {
          yield { practitionerId: practitioner.id, startsAt: cursor, minutes: enquiry.minutes };
        }
        cursor = Math.max(cursor, taken.startsAt + taken.minutes);
      }
      if (closes - cursor >= enquiry.minutes) {
        yield { practitionerId: practitioner.id, startsAt: cursor, minutes: enquiry.minutes };
      }
    }
  }

  private score(slot: Slot, practitioner: Practitioner, enquiry: Enquiry): Scored {
    const waitDays = (slot.startsAt - enquiry.earliest) / MINUTES_PER_DAY;
    const sameSite = enquiry.preferredSite === practitioner.site ? 1.5 : 0;
    const early = slot.startsAt % MINUTES_PER_DAY < 11 * 60 ? 0.3 : 0;
    const trust = this.patients.get(enquiry.patientId).reliability;
    return { ...slot, score: 10 - waitDays * (1 + trust) + sameSite + early * (1 - trust) };
  }

  private record(what: string, a: Appointment): void {
    this.#journal.update(`${what}|${a.id}|${a.practitionerId}|${a.patientId}|${a.startsAt}|${a.status}\n`);
  }

  daySheet(day: number): string {
    const lines: string[] = [];
    for (const p of this.practitioners.all()) {
      const agenda = this.appointments.agenda(p.id, day * MINUTES_PER_DAY, (day + 1) * MINUTES_PER_DAY);
      if (agenda.length === 0) continue;
      lines.push(`${p.name} (${p.site})`);
      for (const a of agenda) {
        lines.push(`  ${clock(a.startsAt)}-${clock(a.startsAt + a.minutes)} ${this.patients.get(a.patientId).name.padEnd(22)} ${a.status}`);
      }
    }
    return lines.join('\n');
  }

  fingerprint(): string {
    return this.#journal.copy().digest('hex').slice(0, 16);
  }
}
