import { shelves } from './schemas.ts';

export interface Thing {
  id: string;
  name: string;
  shelf: (typeof shelves)[number];
  parts: string[];
  deposit: number;
}
const ADJECTIVES = ['large', 'cordless', 'folding', 'cast-iron', 'inflatable'];
const NOUNS = ['drill', 'tent', 'fondue set', 'bunting', 'overlocker', 'ladder', 'stove', 'tea urn'];

export class Catalogue {
  private readonly things = new Map<string, Thing>();
  private readonly shelved = new Map<string, Thing[]>(shelves.map((s) => [s, []]));

  static stocked(count: number): Catalogue {
    const made = new Catalogue();
    for (let i = 0; i < count; i++) {
      made.place({
        id: `T${String(i).padStart(4, '0')}`,
        name: `${ADJECTIVES[i % 5]} ${NOUNS[(i * 3) % 8]}`,
        shelf: shelves[(i * 7) % 5],
        parts: ['case', 'manual', ...(i % 2 ? ['charger', 'spare bulb'] : [])],
        deposit: 500 + (i % 9) * 250,
      });
    }
    return made;
  }

  place(thing: Thing) {
    this.things.set(thing.id, thing);
    this.shelved.get(thing.shelf)!.push(thing);
  }
  get(id: string) {
    return this.things.get(id);
  }
  onShelf(shelf: string, page: number): Thing[] {
    return this.shelved.get(shelf)!.slice(page * 15, page * 15 + 15);
  }
}
