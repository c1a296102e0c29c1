import type { Archive } from './archive.ts';
import { Clinic } from './clinic.ts';

export type Ask =
  | { kind: 'book'; clinic: number; doctor: number }
  | { kind: 'prescribe'; clinic: number; code: number }
  | { kind: 'report'; clinic: number; doctor: number }
  | { kind: 'letter'; clinic: number; chapter: number };

export class Portal {
  readonly #clinics: Clinic[];
  readonly counts: Record<Ask['kind'], number> = { book: 0, prescribe: 0, report: 0, letter: 0 };

  constructor(archive: Archive, clinics: number) {
    this.#clinics = Array.from({ length: clinics }, (_, i) => new Clinic(i, archive));
  }

  async handle(ask: Ask): Promise<string> {
    const clinic = this.#clinics[ask.clinic];
    this.counts[ask.kind] += 1;
    switch (ask.kind) {
      case 'book': {
        const slot = clinic.calendar.find((s) => s.doctor === ask.doctor && !s.taken);
        if (!slot) return 'full';
        slot.taken = true;
        return `day ${slot.day} at ${slot.start}`;
      }
      case 'prescribe': {
        let best = '';
        let gap = Infinity;
        for (const remedy of clinic.remedies.values()) {
          const near = Math.min(...remedy.codes.map((c) => Math.abs(c - ask.code)));
          if (near < gap) [gap, best] = [near, remedy.name];
        }
        return best;
      }
      case 'report': {
        const load = clinic.loads[ask.doctor];
        return `${load.days.reduce((n, d) => n + d.minutes, 0)} minutes`;
      }
      case 'letter':
        return clinic.letters.get(ask.chapter)!.subject;
    }
  }
}
