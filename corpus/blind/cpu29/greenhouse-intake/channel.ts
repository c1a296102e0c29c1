/** A bounded hand-over between producers and consumers; push waits while the channel is full. */
export class Channel<T> implements AsyncIterable<T> {
  private items: T[] = [];
  private head = 0;
  private readers: ((r: IteratorResult<T>) => void)[] = [];
  private writers: (() => void)[] = [];
  private ended = false;
  private readonly capacity: number;

  constructor(capacity: number) {
    this.capacity = capacity;
  }

  get depth(): number {
    return this.items.length - this.head;
  }

  async push(item: T): Promise<void> {
    const reader = this.readers.shift();
    if (reader) {
      reader({ value: item, done: false });
      return;
    }
    while (this.depth >= this.capacity) await new Promise<void>((resolve) => this.writers.push(resolve));
    this.items.push(item);
  }

  end(): void {
    this.ended = true;
    for (const reader of this.readers) reader({ value: undefined, done: true });
    this.readers.length = 0;
  }

  private next(): Promise<IteratorResult<T>> {
    if (this.depth > 0) {
      const value = this.items[this.head++];
      if (this.head > 512) {
        this.items = this.items.slice(this.head);
        this.head = 0;
      }
      this.writers.shift()?.();
      return Promise.resolve({ value, done: false });
    }
    if (this.ended) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve) => this.readers.push(resolve));
  }

  [Symbol.asyncIterator](): AsyncIterator<T> {
    return { next: () => this.next() };
  }
}
