export class Queue {
  jobs = [];
  next = 0;
  fill(count) {
    for (let i = 0; i < count; i++) this.jobs.push({ id: this.next++, payload: 'x'.repeat(200) });
  }
  drain() {
    const jobs = this.jobs;
    this.jobs = [];
    return jobs;
  }
}
