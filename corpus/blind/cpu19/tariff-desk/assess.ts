import type { Collection } from './store.ts';
import type { Country, Tariff } from './catalogue.ts';

export interface DeclarationLine {
  code: string;
  quantity: number;
  unitCents: number;
  note: string;
}

export interface Declaration {
  reference: string;
  origin: string;
  lines: DeclarationLine[];
}

export interface Assessment {
  reference: string;
  dutyCents: number;
  vatCents: number;
  byChapter: [number, number][];
  seal: number;
}

const zoneFactor = [1000, 850, 1120];

function seal(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  }
  return h >>> 0;
}

export function createAssessor(tariffs: Collection<Tariff>, countries: Collection<Country>) {
  return function assess(decl: Declaration): Assessment {
    const country = countries.require(decl.origin);
    const chapters = new Map<number, number>();
    let dutyCents = 0;
    let vatCents = 0;
    for (const line of decl.lines) {
      const tariff = tariffs.require(line.code);
      const value = line.quantity * line.unitCents;
      const duty = Math.round((value * tariff.dutyPermille * zoneFactor[country.zone]) / 1e6);
      dutyCents += duty;
      vatCents += Math.round(((value + duty) * tariff.vatPermille) / 1000);
      chapters.set(tariff.chapter, (chapters.get(tariff.chapter) ?? 0) + duty);
    }
    const byChapter = [...chapters].sort((a, b) => a[0] - b[0]);
    return { reference: decl.reference, dutyCents, vatCents, byChapter, seal: seal(JSON.stringify(decl)) };
  };
}
