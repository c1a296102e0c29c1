import type { Plant } from './plants.ts';

/** The roll of plants on show: the oldest leaves when a new one comes and the roll is full. */
export class Roll {
  private readonly plants = new Map<number, Plant>();
  private readonly byKeyword = new Map<string, Map<number, Plant>>();
  private readonly byBed = new Map<string, Set<number>>();
  private readonly limit: number;
  removed = 0;

  constructor(limit: number) {
    this.limit = limit;
  }

  get size(): number {
    return this.plants.size;
  }

  add(plant: Plant): void {
    this.plants.set(plant.number, plant);
    for (const keyword of plant.keywords) {
      let list = this.byKeyword.get(keyword);
      if (!list) this.byKeyword.set(keyword, (list = new Map()));
      list.set(plant.number, plant);
    }
    let bed = this.byBed.get(plant.bed);
    if (!bed) this.byBed.set(plant.bed, (bed = new Set()));
    bed.add(plant.number);
    if (this.plants.size > this.limit) {
      const oldest: Plant = this.plants.values().next().value!;
      this.remove(oldest);
    }
  }

  remove(plant: Plant): void {
    this.plants.delete(plant.number);
    this.byBed.get(plant.bed)?.delete(plant.number);
    this.removed++;
  }

  inBed(bed: string): Plant[] {
    const numbers = this.byBed.get(bed) ?? new Set<number>();
    return [...numbers].map((number) => this.plants.get(number)!);
  }

  search(keyword: string, most: number): Plant[] {
    const found: Plant[] = [];
    for (const [number, plant] of this.byKeyword.get(keyword) ?? []) {
      if (!this.plants.has(number)) continue;
      found.push(plant);
      if (found.length === most) break;
    }
    return found;
  }
}
