import { Searchable } from './searchable.ts';

export interface Listing {
  readonly code: string;
  readonly species: string;
  readonly grower: number;
  packets: number;
  readonly year: number;
}

class Shelf implements Iterable<Listing> {
  protected readonly listings: Listing[] = [];

  [Symbol.iterator](): Iterator<Listing> {
    return this.listings.values();
  }
}

export class Catalogue extends Searchable<Listing, typeof Shelf>(Shelf) {
  readonly #species = new Set<string>();

  add(listing: Listing): this {
    this.listings.push(listing);
    this.#species.add(listing.species);
    return this;
  }

  get size(): number {
    return this.listings.length;
  }

  /** Codes are printed on the packets, so members type them with or without the dash. */
  lookup(code: string): Listing | undefined {
    const wanted = code.replace('-', '');
    return this.first((l) => l.code === wanted);
  }

  oldest(species: string): Listing | undefined {
    const year = this.listings.reduce((y, l) => (l.species === species ? Math.min(y, l.year) : y), Infinity);
    return this.first((l) => l.species === species && l.year === year);
  }

  species(): string[] {
    return [...this.#species].sort((a, b) => a.localeCompare(b, 'en'));
  }
}
