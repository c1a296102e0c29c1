import type { Archive } from './archive.ts';
import { Chance } from './chance.ts';

export interface Slot {
  day: number;
  start: number;
  doctor: number;
  taken: boolean;
}

export interface Remedy {
  name: string;
  dose: { amount: number; unit: string };
  codes: number[];
}

export interface Load {
  doctor: number;
  days: Array<{ visits: number; minutes: number }>;
}

export class Clinic {
  readonly number: number;
  readonly name: string;
  readonly #archive: Archive;
  #calendar?: Slot[];
  #remedies?: Map<string, Remedy>;
  #loads?: Load[];
  #letters?: Map<number, { subject: string; body: string }>;

  constructor(number: number, archive: Archive) {
    this.number = number;
    this.name = `clinic ${number}`;
    this.#archive = archive;
  }

  get calendar(): Slot[] {
    return (this.#calendar ??= Array.from({ length: 420 }, (_, i) => ({
      day: Math.floor(i / 14),
      start: 480 + (i % 14) * 30,
      doctor: i % 9,
      taken: false,
    })));
  }

  get remedies(): Map<string, Remedy> {
    if (!this.#remedies) {
      const chance = new Chance(300 + this.number);
      this.#remedies = new Map();
      for (let i = 0; i < 130; i++) {
        const name = `remedy ${chance.int(90000)}`;
        const codes = Array.from({ length: 5 }, () => chance.int(this.#archive.codes.length));
        this.#remedies.set(name, { name, dose: { amount: chance.int(500), unit: 'mg' }, codes });
      }
    }
    return this.#remedies;
  }

  get loads(): Load[] {
    if (!this.#loads) {
      const loads: Load[] = Array.from({ length: 9 }, (_, doctor) => ({
        doctor,
        days: Array.from({ length: 60 }, () => ({ visits: 0, minutes: 0 })),
      }));
      for (const { day, doctor, minutes } of this.#archive.visits(this.number, 900)) {
        const cell = loads[doctor].days[day % 60];
        cell.visits += 1;
        cell.minutes += minutes;
      }
      this.#loads = loads;
    }
    return this.#loads;
  }

  get letters(): Map<number, { subject: string; body: string }> {
    this.#letters ??= new Map(
      Array.from({ length: 22 }, (_, chapter) => {
        const lines = Array.from({ length: 14 }, (_, n) => `${this.name}, section ${n} on chapter ${chapter}: {{text${n}}}`);
        return [chapter, { subject: `${this.name}: chapter ${chapter}`, body: lines.join('\r\n') }];
      }),
    );
    return this.#letters;
  }
}
