export type Roll = (n: number) => number;

export function roller(seed: number): Roll {
  let s = seed;
  return (n) => {
    s = (s * 16807) % 2147483647;
    return s % n;
  };
}

const OPENINGS = ['Spanish', 'Scotch', 'French', 'Caro-Kann', 'Dutch', 'English', 'Reti', 'Slav'];

export class Profile {
  best: { opening: string; score: number }[];
  curve: number[];
  constructor(best: { opening: string; score: number }[], curve: number[]) {
    this.best = best;
    this.curve = curve;
  }
}

export class Member {
  readonly id: number;
  rating: number;
  readonly past: { year: number; rating: number; games: number }[];
  #profile: Profile | null = null;

  constructor(id: number, rating: number, past: { year: number; rating: number; games: number }[]) {
    this.id = id;
    this.rating = rating;
    this.past = past;
  }

  get profile(): Profile {
    return (this.#profile ??= this.#build());
  }

  #build(): Profile {
    const best = OPENINGS.map((opening, i) => ({ opening, score: ((this.id * 31 + i * 17) % 100) / 100 }));
    best.sort((a, b) => b.score - a.score);
    const curve = this.past.map((p) => p.rating + p.games / 7);
    return new Profile(best, curve);
  }
}

export function enrol(roll: Roll, count: number): Member[] {
  return Array.from({ length: count }, (_, id) => {
    const past = Array.from({ length: 14 }, (_, y) => ({ year: 2010 + y, rating: 1000 + roll(1400), games: roll(90) }));
    return new Member(id, 1000 + roll(1500), past);
  });
}
