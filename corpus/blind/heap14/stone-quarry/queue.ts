export class Queue<T> {
  private slots: (T | undefined)[];
  private head = 0;
  private count = 0;
  private waiters: ((item: T) => void)[] = [];

  constructor(capacity: number) {
    this.slots = new Array(capacity).fill(undefined);
  }

  get length(): number {
    return this.count;
  }

  get full(): boolean {
    return this.count === this.slots.length;
  }

  push(item: T): boolean {
    const waiter = this.waiters.shift();
    if (waiter !== undefined) {
      waiter(item);
      return true;
    }
    if (this.full) return false;
    this.slots[(this.head + this.count) % this.slots.length] = item;
    this.count += 1;
    return true;
  }

  shift(): T | undefined {
    if (this.count === 0) return undefined;
    const item = this.slots[this.head];
    this.slots[this.head] = undefined;
    this.head = (this.head + 1) % this.slots.length;
    this.count -= 1;
    return item;
  }

  take(): Promise<T> {
    const item = this.shift();
    if (item !== undefined) return Promise.resolve(item);
    return new Promise((resolve) => this.waiters.push(resolve));
  }
}
