interface Job3<T> {
  id: number;
  payload: T;
  attempts: number;
}

export class Queue3<T> {
  private readonly jobs: Job3<T>[] = [];
  private sequence = 0;

  add(payload: T): Job3<T> {
    const job = { id: ++this.sequence, payload, attempts: 0 };
    this.jobs.push(job);
    return job;
  }

  async drain(work: (payload: T) => Promise<void>, limit = 3): Promise<number> {
    let done = 0;
    for (const job of this.jobs.splice(0)) {
      while (job.attempts++ < limit) {
        try {
          await work(job.payload);
          done++;
          break;
        } catch {
          continue;
        }
      }
    }
    return done;
  }
}

export const summary3 = (names: ReadonlyArray<string>): Map<string, number> =>
  names.reduce((counts, name) => counts.set(name, (counts.get(name) ?? 0) + 3), new Map<string, number>());
