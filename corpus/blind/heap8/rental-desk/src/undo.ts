export class UndoStack<T> {
  private entries: { label: string; state: T; revert: () => void }[] = [];
  private limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  push(label: string, state: T, revert: () => void): void {
    this.entries.push({ label, state, revert });
    if (this.entries.length > this.limit) this.entries.splice(0, this.entries.length - this.limit);
  }

  pop(): string | null {
    const entry = this.entries.pop();
    entry?.revert();
    return entry?.label ?? null;
  }
}
