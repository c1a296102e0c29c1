export type Lang = 'en' | 'de' | 'fr';
export interface Piece {
  id: string;
  room: number;
  maker: string;
  year: number;
  title: Record<Lang, string>;
  text: Record<Lang, string>;
}

const WORDS: Record<Lang, string[]> = {
  en: 'vessel glaze kiln fired beneath the northern workshop where apprentices carried reddish clay along canal boats ornament handle patron guild inventory describes repaired silver mount merchant household'.split(' '),
  de: 'Gefäß Glasur Werkstatt gebrannt unterhalb der nördlichen Brennöfen Lehrlinge trugen rötlichen Ton entlang Kanalboote Verzierung Henkel Auftraggeber Zunft Inventar beschreibt reparierte Silberfassung Kaufmannshaushalt'.split(' '),
  fr: 'vase glaçure atelier cuit sous les fours du nord où les apprentis portaient une argile rouge le long des canaux ornement anse mécène guilde inventaire décrit monture argent réparée marchand'.split(' '),
};

export class Collection {
  private readonly pieces = new Map<string, Piece>();

  static sample(count: number): Collection {
    const collection = new Collection();
    let s = 77;
    const pick = <T>(list: T[]): T => list[(s = (s * 16807) % 2147483647) % list.length]!;
    const say = (lang: Lang, n: number) => Array.from({ length: n }, () => pick(WORDS[lang])).join(' ');
    for (let i = 0; i < count; i++) {
      const id = `K.${1890 + (i % 60)}.${i}`;
      collection.pieces.set(id, {
        id,
        room: 1 + (i % 12),
        maker: pick(['Pieter Aelst', 'unknown', 'Workshop of Meyer', 'A. Duval']),
        year: 1640 + ((i * 7) % 210),
        title: { en: say('en', 4), de: say('de', 3), fr: say('fr', 4) },
        text: { en: say('en', 380), de: say('de', 330), fr: say('fr', 390) },
      });
    }
    return collection;
  }

  get(id: string): Piece | undefined {
    return this.pieces.get(id);
  }

  inRoom(room: number): Piece[] {
    return [...this.pieces.values()].filter((p) => p.room === room).sort((a, b) => a.year - b.year);
  }
}
