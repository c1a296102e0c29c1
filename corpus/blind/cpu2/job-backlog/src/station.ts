import { Backlog } from "./backlog.ts";
import type { Job } from "./job.ts";

export interface Report { done: number; shed: number; meanWait: number; digest: number }

export class Station {
  readonly #backlog: Backlog;
  #freeAt = 0;
  #done = 0;
  #waited = 0;
  #digest = 1;

  constructor(limit: number) {
    this.#backlog = new Backlog(limit);
  }

  accept(job: Job): void {
    this.#backlog.offer(job);
    while (this.#freeAt <= job.arrived) {
      const next = this.#backlog.take();
      if (next === undefined) break;
      this.#run(next);
    }
  }

  #run(job: Job): void {
    const start = Math.max(this.#freeAt, job.arrived);
    this.#waited += start - job.arrived;
    this.#freeAt = start + job.cost;
    this.#done += 1;
    for (let i = 0; i < job.cost * 700; i++) this.#digest = (Math.imul(this.#digest, 69069) + job.id) | 0;
  }

  report(): Report {
    return {
      done: this.#done,
      shed: this.#backlog.shed,
      meanWait: this.#waited / this.#done,
      digest: this.#digest >>> 0,
    };
  }
}
