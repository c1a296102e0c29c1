import { EventEmitter, once } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import { Agenda } from './agenda.ts';
import { handlers, type Job } from './jobs.ts';

export interface Outcome {
  id: number;
  text: string;
}

export class Runner extends EventEmitter {
  private readonly agenda = new Agenda();
  private readonly limits: Record<Job['kind'], number>;
  private readonly busy: Record<Job['kind'], number> = { label: 0, manifest: 0, call: 0 };
  private readonly began = performance.now();
  private open = true;
  private active = 0;
  readonly outcomes: Outcome[] = [];

  constructor(limits: Record<Job['kind'], number>) {
    super();
    this.limits = limits;
  }

  get now(): number {
    return performance.now() - this.began;
  }

  submit(job: Job): void {
    this.agenda.add(job);
    this.emit('submitted', job);
  }

  close(): void {
    this.open = false;
    this.emit('closed');
  }

  private async until(ready: () => boolean): Promise<void> {
    while (!ready()) await turn();
  }

  private async start(job: Job): Promise<void> {
    this.active++;
    this.busy[job.kind]++;
    try {
      const text = await handlers[job.kind](job);
      this.outcomes.push({ id: job.id, text });
    } finally {
      this.busy[job.kind]--;
      this.active--;
      this.emit('finished', job);
    }
  }

  async run(): Promise<void> {
    for (;;) {
      if (this.agenda.size === 0 && this.active === 0 && !this.open) return;
      const next = this.agenda.peek();
      if (next === undefined) {
        await this.until(() => this.agenda.size > 0 || (this.active === 0 && !this.open));
        continue;
      }
      await this.until(() => next.notBefore <= this.now);
      await this.until(() => this.busy[next.kind] < this.limits[next.kind]);
      const job = this.agenda.take()!;
      void this.start(job);
    }
  }
}

export function drained(runner: Runner): Promise<unknown> {
  return Promise.all([runner.run(), once(runner, 'closed')]);
}
