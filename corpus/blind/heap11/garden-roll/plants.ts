const GENERA = ['Acer', 'Betula', 'Carex', 'Dianthus', 'Erica', 'Fuchsia', 'Geum', 'Hosta', 'Iris', 'Juncus'];
const BEDS = ['rockery', 'pond', 'south wall', 'fernery', 'meadow', 'glasshouse'];

export type Sighting = { day: number; height: number; visitor: string };

export class Plant {
  readonly number: number;
  readonly name: string;
  readonly bed: string;
  readonly keywords: string[];
  readonly sightings: Sighting[];

  constructor(number: number, name: string, bed: string, keywords: string[], sightings: Sighting[]) {
    this.number = number;
    this.name = name;
    this.bed = bed;
    this.keywords = keywords;
    this.sightings = sightings;
  }

  get tallest(): number {
    return this.sightings.reduce((top, sighting) => Math.max(top, sighting.height), 0);
  }
}

export class Nursery {
  private state: number;
  private number = 0;

  constructor(seed: number) {
    this.state = seed;
  }

  chance(n: number): number {
    this.state = (this.state * 1103515245 + 12345) % 2147483648;
    return Math.floor((this.state / 2147483648) * n);
  }

  raise(): Plant {
    const number = ++this.number;
    const genus = GENERA[this.chance(GENERA.length)];
    const bed = BEDS[this.chance(BEDS.length)];
    const sightings = Array.from({ length: 9 }, () => ({ day: this.chance(365), height: this.chance(300) + 0.5, visitor: `v${this.chance(50)}` }));
    return new Plant(number, `${genus} no. ${number}`, bed, [genus.toLowerCase(), bed, `h${this.chance(30)}`], sightings);
  }
}
