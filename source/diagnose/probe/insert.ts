// Counting code put into a file without moving its lines.

/** Text to be put into a file without a line break, so that every line of it keeps its number. */
interface Insertion {
  at: number;
  text: string;
  opens: boolean;
  /** Of nested code the outer has the smaller. */
  depth: number;
  /** Of an opening one, where the code around which it is ends. */
  end?: number;
  /** See `around`. */
  skip?: Skip;
}

/** What counts at a place, as an expression: while its `left` is above 0, the code runs as if nothing were put around it. */
interface Skip {
  probe: string;
  /** The code is a statement: one that begins with a parenthesis may go on with the line before. */
  isStatement: boolean;
}

/** Code that is repeated is short, on one line, and stays short with what is put into it. */
const SHORT = 200;
const LONG = 4000;

/** Insertions around nested pieces of code, of which several may begin or end at the same offset. */
export class Insertions {
  private readonly all: Insertion[] = [];

  /**
   * @param skip where the code stands a second time, for the calls that are not looked at, if it is short: to call `before` takes longer than most of
   * what it is put around
   */
  around(start: number, end: number, depth: number, before: string, after: string, skip?: Skip): void {
    this.all.push({ at: start, text: before, opens: true, depth, end, skip });
    this.all.push({ at: end, text: after, opens: false, depth, skip });
  }

  at(offset: number, depth: number, text: string): void {
    this.all.push({ at: offset, text, opens: true, depth });
  }

  apply(text: string): string {
    const sorted = [...this.all].sort(
      (a, b) =>
        a.at - b.at || Number(a.opens) - Number(b.opens) || (a.opens ? a.depth - b.depth : b.depth - a.depth),
    );
    return rendered(text, 0, text.length, sorted);
  }
}

function rendered(text: string, start: number, end: number, insertions: readonly Insertion[]): string {
  const parts: string[] = [];
  const twice = new Set<Skip>();
  let from = start;
  for (const [i, one] of insertions.entries()) {
    parts.push(text.slice(from, one.at));
    // `return[a]`
    if (one.at > from && one.opens && /[\w$]/.test(text[one.at - 1])) parts.push(' ');
    from = one.at;
    if (one.skip !== undefined && one.opens) {
      const plain = plainOf(text, one, insertions, i);
      if (plain !== null) {
        twice.add(one.skip);
        const { probe, isStatement } = one.skip;
        parts.push(`${isStatement ? '' : '('}${probe}.left>0?(${probe}.left--,${plain}):`);
      }
    }
    parts.push(one.text);
    if (one.skip !== undefined && !one.opens && twice.has(one.skip) && !one.skip.isStatement) parts.push(')');
  }
  parts.push(text.slice(from, end));
  return parts.join('');
}

/** The code around which an insertion is, with all that is put into it but not around it; null where that is long. */
function plainOf(
  text: string,
  { at: start, end = start, depth }: Insertion,
  insertions: readonly Insertion[],
  i: number,
): string | null {
  if (end - start > SHORT || text.slice(start, end).includes('\n')) return null;
  const inside: Insertion[] = [];
  for (let k = i + 1; k < insertions.length && insertions[k].at <= end; k++) {
    const one = insertions[k];
    if (one.depth > depth && (one.opens ? one.at < end : one.at > start)) inside.push(one);
  }
  const plain = rendered(text, start, end, inside);
  return plain.length > LONG ? null : plain;
}
