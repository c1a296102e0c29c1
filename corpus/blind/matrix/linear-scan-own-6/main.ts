interface Shift { id: number; nurse: string; from: number; to: number; ward: Ward }
interface Conflict { a: number; b: number; minutes: number }
const Ward = { Surgery: 'surgery', Children: 'children', Emergency: 'emergency' } as const;
type Ward = (typeof Ward)[keyof typeof Ward];

class ShiftRepository {
  private readonly shifts: Shift[] = [];
  private seed = 31;
  private next(max: number): number {
    this.seed = (this.seed * 16807) % 2147483647;
    return this.seed % max;
  }
  constructor(count: number) {
    const wards = Object.values(Ward);
    for (let id = 0; id < count; id++) {
      const from = this.next(40000);
      this.shifts.push({ id, nurse: 'N' + this.next(500), from, to: from + 300 + this.next(300), ward: wards[this.next(3)] });
    }
  }
  all(): readonly Shift[] { return this.shifts; }
  overlapping(shift: Shift): Shift[] {
    const hits: Shift[] = [];
    for (const other of this.shifts) {
      if (other.id <= shift.id) continue;
      if (other.nurse === shift.nurse && other.from < shift.to && shift.from < other.to) hits.push(other);
    }
    return hits;
  }
}

class RosterService {
  constructor(repository: ShiftRepository) { this.repository = repository; }
  private readonly repository: ShiftRepository;
  conflicts(): Conflict[] {
    const list: Conflict[] = [];
    for (const shift of this.repository.all()) {
      for (const other of this.repository.overlapping(shift)) {
        list.push({ a: shift.id, b: other.id, minutes: Math.min(shift.to, other.to) - Math.max(shift.from, other.from) });
      }
    }
    return list.sort((x, y) => y.minutes - x.minutes);
  }
}

const conflicts = new RosterService(new ShiftRepository(14000)).conflicts();
console.log(conflicts.length, conflicts[0]);
