import type { Job } from "./job.ts";

interface Cell {
  readonly job: Job;
  next: Cell | null;
}

/** FIFO of jobs; sheds the oldest ones above its limit. */
export class Backlog {
  #head: Cell | null = null;
  #tail: Cell | null = null;
  readonly limit: number;
  shed = 0;

  constructor(limit: number) {
    this.limit = limit;
  }

  get depth(): number {
    let depth = 0;
    for (let cell = this.#head; cell !== null; cell = cell.next) depth += 1;
    return depth;
  }

  offer(job: Job): void {
    const cell: Cell = { job, next: null };
    if (this.#tail === null) this.#head = cell;
    else this.#tail.next = cell;
    this.#tail = cell;
    while (this.depth > this.limit) {
      this.take();
      this.shed += 1;
    }
  }

  take(): Job | undefined {
    const cell = this.#head;
    if (cell === null) return undefined;
    this.#head = cell.next;
    if (this.#head === null) this.#tail = null;
    return cell.job;
  }
}
