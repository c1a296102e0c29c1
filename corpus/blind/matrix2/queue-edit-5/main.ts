type Reminder = { id: number; due: number; text: string };
interface ReminderRepository { insert(r: Reminder): void; dropBefore(t: number): number; size(): number; first(): Reminder | undefined }

class SortedReminders implements ReminderRepository {
  private readonly rows: Reminder[] = [];

  insert(r: Reminder): void {
    let at = this.rows.length;
    while (at > 0 && this.rows[at - 1].due > r.due) at--;
    this.rows.splice(at, 0, r);
  }

  dropBefore(t: number): number {
    let n = 0;
    while (n < this.rows.length && this.rows[n].due < t) n++;
    this.rows.splice(0, n);
    return n;
  }

  size(): number { return this.rows.length; }
  first(): Reminder | undefined { return this.rows[0]; }
}

class ReminderService {
  private readonly repo: ReminderRepository;
  private readonly delays = [{ kind: 'call', hours: 400 }, { kind: 'visit', hours: 6000 }, { kind: 'bill', hours: 20000 }];
  constructor(repo: ReminderRepository) { this.repo = repo; }

  remind(id: number, now: number, kind: string, text: string): void {
    const { hours } = this.delays.find((d) => d.kind === kind)!;
    this.repo.insert({ id, due: now + (hours * (50 + (id * 37) % 100)) / 100, text });
  }

  tick(now: number): number { return this.repo.dropBefore(now); }
}

const createHandler = (service: ReminderService) => ({
  fired: 0,
  handle(body: string): void {
    const m = JSON.parse(body) as { id: number; now: number; kind: string; patient: string };
    service.remind(m.id, m.now, m.kind, `${m.kind} ${m.patient}`);
    if (m.id % 200 === 0) this.fired += service.tick(m.now);
  },
});

const repo = new SortedReminders();
const handler = createHandler(new ReminderService(repo));
for (let id = 0; id < 40000; id++) {
  handler.handle(JSON.stringify({ id, now: id, kind: ['call', 'visit', 'bill'][(id * 5) % 3], patient: 'p' + (id % 700) }));
}
console.log(repo.size(), handler.fired, repo.first());
