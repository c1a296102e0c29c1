export type Shot = {
  from: string;
  to: string;
  tape: number;
  compass: number;
  clino: number;
  team: string;
};

export type Fix = { station: string; x: number; y: number; z: number; via: string | null };

const rad = (deg: number): number => (deg * Math.PI) / 180;

export function delta(shot: Shot, declination: number): [number, number, number] {
  const flat = shot.tape * Math.cos(rad(shot.clino));
  const bearing = rad(shot.compass + declination);
  return [flat * Math.sin(bearing), flat * Math.cos(bearing), shot.tape * Math.sin(rad(shot.clino))];
}

export class Traverse {
  #fixes: Fix[] = [];
  #aliases = new Map<string, string>();
  #declination: number;

  constructor(entrance: string, declination: number) {
    this.#declination = declination;
    this.#fixes.push({ station: entrance, x: 0, y: 0, z: 0, via: null });
  }

  equate(a: string, b: string): void {
    this.#aliases.set(b, a);
  }

  canonical(name: string): string {
    let current = name;
    const seen = new Set<string>();
    while (this.#aliases.has(current) && !seen.has(current)) {
      seen.add(current);
      current = this.#aliases.get(current)!;
    }
    return current;
  }

  at(name: string): Fix | undefined {
    const wanted = this.canonical(name);
    return this.#fixes.find((fix) => fix.station === wanted);
  }

  /** Adds the far end of a leg. Returns false when neither end has been reached yet. */
  extend(shot: Shot): boolean {
    const [dx, dy, dz] = delta(shot, this.#declination);
    const from = this.at(shot.from);
    const to = this.at(shot.to);
    if (from && to) return true;
    if (from) {
      this.#fixes.push({
        station: this.canonical(shot.to),
        x: from.x + dx, y: from.y + dy, z: from.z + dz,
        via: from.station,
      });
      return true;
    }
    if (to) {
      this.#fixes.push({
        station: this.canonical(shot.from),
        x: to.x - dx, y: to.y - dy, z: to.z - dz,
        via: to.station,
      });
      return true;
    }
    return false;
  }

  get fixes(): readonly Fix[] {
    return this.#fixes;
  }
}
