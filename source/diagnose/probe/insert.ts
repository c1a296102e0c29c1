/** Text to be put into a file without a line break, so that every line of it keeps its number. */
interface Insertion {
  at: number;
  text: string;
  opens: boolean;
  /** Of nested code the outer has the smaller. */
  depth: number;
}

/** Insertions around nested pieces of code, of which several may begin or end at the same offset. */
export class Insertions {
  private readonly all: Insertion[] = [];

  around(start: number, end: number, depth: number, before: string, after: string): void {
    this.all.push({ at: start, text: before, opens: true, depth });
    this.all.push({ at: end, text: after, opens: false, depth });
  }

  at(offset: number, depth: number, text: string): void {
    this.all.push({ at: offset, text, opens: true, depth });
  }

  apply(text: string): string {
    const sorted = [...this.all].sort(
      (a, b) =>
        a.at - b.at || Number(a.opens) - Number(b.opens) || (a.opens ? a.depth - b.depth : b.depth - a.depth),
    );
    const parts: string[] = [];
    let from = 0;
    for (const { at, text: inserted } of sorted) {
      parts.push(text.slice(from, at), inserted);
      from = at;
    }
    parts.push(text.slice(from));
    return parts.join('');
  }
}
