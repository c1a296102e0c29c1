interface Process { pid: number; left: number; owner: Owner }
interface Usage { owner: Owner; slices: number }
const Owner = { System: 'system', Batch: 'batch', User: 'user' } as const;
type Owner = (typeof Owner)[keyof typeof Owner];

class ProcessRepository {
  private readonly ready: Process[] = [];
  constructor(count: number) {
    const owners = Object.values(Owner);
    for (let pid = 0; pid < count; pid++) {
      this.ready.push({ pid, left: 13 + ((pid * 7) % 6), owner: owners[(pid * 5) % 3] });
    }
  }
  next(): Process | undefined {
    return this.ready.pop();
  }
  requeue(process: Process): void {
    this.ready.unshift(process);
  }
  get waiting(): number { return this.ready.length; }
}

class SchedulerService {
  private readonly processes: ProcessRepository;
  private readonly usage = new Map<Owner, number>();
  private peak = 0;
  constructor(processes: ProcessRepository) { this.processes = processes; }
  run(): number {
    let slices = 0;
    for (let process = this.processes.next(); process; process = this.processes.next()) {
      slices++;
      process.left--;
      this.usage.set(process.owner, (this.usage.get(process.owner) ?? 0) + 1);
      this.peak = Math.max(this.peak, this.processes.waiting);
      if (process.left > 0) this.processes.requeue(process);
    }
    return slices;
  }
  report(): Usage[] {
    const list = [...this.usage].map(([owner, slices]) => ({ owner, slices }));
    return list.sort((a, b) => b.slices - a.slices);
  }
  get most(): number { return this.peak; }
}

const scheduler = new SchedulerService(new ProcessRepository(20000));
console.log(scheduler.run(), scheduler.most, scheduler.report());
