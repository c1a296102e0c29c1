export interface Slot {
  cart: string;
  dueMs: number;
}

export class Schedule {
  private readonly hours: Slot[][];

  private constructor(hours: Slot[][]) {
    this.hours = hours;
  }

  static week(seed: number): Schedule {
    let s = seed;
    const next = (n: number) => (s = (Math.imul(s, 69069) + 1) >>> 0) % n;
    const hours = Array.from({ length: 168 }, () => {
      let at = 0;
      return Array.from({ length: 130 }, () => ({ cart: `C${10000 + next(4000)}`, dueMs: (at += 14000 + next(26000)) }));
    });
    return new Schedule(hours);
  }

  hour(n: number): readonly Slot[] {
    return this.hours[n] ?? [];
  }
}
