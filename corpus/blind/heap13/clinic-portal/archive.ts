import { Chance } from './chance.ts';

export interface Code {
  code: string;
  title: string;
  chapter: number;
  related: string[];
}

export interface VisitRow {
  day: number;
  doctor: number;
  minutes: number;
  code: number;
}

/** The code book shared by all clinics, and raw rows that stand for the database. */
export class Archive {
  readonly codes: Code[];

  constructor(size: number) {
    const chance = new Chance(64);
    this.codes = Array.from({ length: size }, (_, i) => ({
      code: `${String.fromCharCode(65 + (i % 26))}${String(i).padStart(5, '0')}`,
      title: `condition number ${i}, ${['acute', 'chronic', 'unspecified'][i % 3]}`,
      chapter: i % 22,
      related: Array.from({ length: 3 }, () => `R${chance.int(size)}`),
    }));
  }

  *visits(clinic: number, count: number): Generator<VisitRow> {
    const chance = new Chance(7000 + clinic);
    for (let i = 0; i < count; i++) {
      yield { day: chance.int(240), doctor: chance.int(9), minutes: 5 + chance.int(40), code: chance.int(this.codes.length) };
    }
  }
}
