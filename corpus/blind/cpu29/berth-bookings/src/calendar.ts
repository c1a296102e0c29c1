export interface Stay { id: number; vessel: string; berth: number; from: number; to: number; state: 'asked' | 'held' | 'confirmed' }

/** The stays at one berth, in order of arrival and free of overlaps. */
export class BerthCalendar {
  readonly stays: Stay[] = [];
  readonly length: number;

  constructor(length: number) {
    this.length = length;
  }

  /** Index of the first stay that begins at or after the time. */
  private indexOf(time: number): number {
    let lo = 0;
    let hi = this.stays.length;
    while (lo < hi) {
      const mid = (lo + hi) >> 1;
      if (this.stays[mid].from < time) lo = mid + 1;
      else hi = mid;
    }
    return lo;
  }

  conflict(from: number, to: number): Stay | undefined {
    const i = this.indexOf(from);
    const before = this.stays[i - 1];
    if (before && before.to > from) return before;
    const after = this.stays[i];
    return after && after.from < to ? after : undefined;
  }

  add(stay: Stay): void {
    this.stays.splice(this.indexOf(stay.from), 0, stay);
  }

  remove(stay: Stay): void {
    for (let i = this.indexOf(stay.from); i < this.stays.length; i++) {
      if (this.stays[i] === stay) {
        this.stays.splice(i, 1);
        return;
      }
    }
  }

  between(from: number, to: number): Stay[] {
    let i = this.indexOf(from);
    if (i > 0 && this.stays[i - 1].to > from) i--;
    const out: Stay[] = [];
    for (; i < this.stays.length && this.stays[i].from < to; i++) out.push(this.stays[i]);
    return out;
  }
}
