import type { Appointment, Entity, Id, Patient, Practitioner } from '../domain.ts';
import { NoSuchEntity } from '../domain.ts';
import { ascending, byThen, OrderedView, type View } from './view.ts';

export abstract class MemoryRepository<T extends Entity> {
  protected readonly rows = new Map<Id, T>();
  protected abstract readonly kind: string;
  #revision = 0;

  protected abstract views(): readonly View<T>[];

  get revision(): number {
    return this.#revision;
  }

  get count(): number {
    return this.rows.size;
  }

  get(id: Id): T {
    const row = this.rows.get(id);
    if (row === undefined) throw new NoSuchEntity(this.kind, id);
    return row;
  }

  save(row: T): T {
    const before = this.rows.get(row.id);
    this.rows.set(row.id, row);
    for (const view of this.views()) {
      if (before !== undefined) view.drop(before);
      view.put(row);
    }
    this.#revision++;
    return row;
  }

  all(): IterableIterator<T> {
    return this.rows.values();
  }
}

export class PractitionerRepository extends MemoryRepository<Practitioner> {
  protected readonly kind = 'practitioner';
  readonly #bySpecialty = new OrderedView<Practitioner>(
    byThen(
      ascending((p) => p.specialty),
      ascending((p) => p.id),
    ),
  );

  protected views(): readonly View<Practitioner>[] {
    return [this.#bySpecialty];
  }

  withSpecialty(specialty: string): Practitioner[] {
    const found: Practitioner[] = [];
    const probe = { id: '', specialty, name: '', site: '', opensAt: 0, closesAt: 0 };
    for (const p of this.#bySpecialty.from(probe)) {
      if (p.specialty !== specialty) break;
      found.push(p);
    }
    return found;
  }
}

export class PatientRepository extends MemoryRepository<Patient> {
  protected readonly kind = 'patient';

  protected views(): readonly View<Patient>[] {
    return [];
  }

  rate(id: Id, change: number): void {
    const patient = this.get(id);
    this.save({ ...patient, reliability: Math.max(0, Math.min(1, patient.reliability + change)) });
  }
}

export class AppointmentRepository extends MemoryRepository<Appointment> {
  protected readonly kind = 'appointment';
  readonly #agenda = new OrderedView<Appointment>(
    byThen(
      ascending((a) => a.practitionerId),
      ascending((a) => a.startsAt),
      ascending((a) => a.id),
    ),
  );

  protected views(): readonly View<Appointment>[] {
    return [this.#agenda];
  }

  agenda(practitionerId: Id, from: number, until: number): Appointment[] {
    const found: Appointment[] = [];
    for (const a of this.#agenda.from({ practitionerId, startsAt: from, id: '', patientId: '', minutes: 0, status: 'held', reason: '' })) {
      if (a.practitionerId !== practitionerId || a.startsAt >= until) break;
      found.push(a);
    }
    return found;
  }
}
