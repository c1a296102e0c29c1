export interface Passing {
  race: number;
  klass: string;
  sail: number;
  seconds: number;
  status: string;
  wind: string;
}

/** One line, semicolons between fields, quotes round fields that need them. */
export function parsePassing(line: string): Passing {
  const f: string[] = [];
  let i = 0;
  while (i <= line.length) {
    if (line.charCodeAt(i) === 34) {
      const end = line.indexOf('"', i + 1);
      f.push(line.slice(i + 1, end));
      i = end + 2;
    } else {
      let end = line.indexOf(';', i);
      if (end < 0) end = line.length;
      f.push(line.slice(i, end));
      i = end + 1;
    }
  }
  return { race: Number(f[0]), klass: f[1], sail: Number(f[2]), seconds: Number(f[3]), status: f[4], wind: f[5] };
}

interface Boat {
  klass: string;
  sail: number;
  points: number[];
}

const YARDSTICK: Record<string, number> = { Laser: 114, Finn: 110, '470': 107, Star: 96, OK: 117, Europe: 124 };

export class Regatta {
  #races = new Map<number, Passing[]>();
  #boats = new Map<number, Boat>();

  add(p: Passing): void {
    let race = this.#races.get(p.race);
    if (!race) this.#races.set(p.race, (race = []));
    race.push(p);
  }

  score(): void {
    for (const passings of this.#races.values()) {
      const corrected = passings.map((p) => ({ p, t: p.status ? Infinity : (p.seconds * 100) / YARDSTICK[p.klass] }));
      corrected.sort((a, b) => (a.t === b.t ? a.p.sail - b.p.sail : a.t - b.t));
      const seen = new Set<number>();
      let place = 0;
      for (const { p, t } of corrected) {
        if (seen.has(p.sail)) continue;
        seen.add(p.sail);
        place++;
        let boat = this.#boats.get(p.sail);
        if (!boat) this.#boats.set(p.sail, (boat = { klass: p.klass, sail: p.sail, points: [] }));
        boat.points.push(t === Infinity ? passings.length + 1 : place);
      }
    }
  }

  *table(discards: number): Generator<{ sail: number; klass: string; net: number }> {
    const list = [...this.#boats.values()].map((b) => {
      const kept = b.points.toSorted((x, y) => x - y).slice(0, Math.max(1, b.points.length - discards));
      return { sail: b.sail, klass: b.klass, net: kept.reduce((a, x) => a + x, 0) };
    });
    yield* list.sort((a, b) => a.net - b.net || a.sail - b.sail);
  }
}
