export interface CallNumber {
  subject: string;
  klass: number;
  cutters: Array<{ letter: string; decimal: string }>;
  year: number;
  volume: number;
  copy: number;
}

const SHAPE = /^([A-Z]{1,3})\s*(\d{1,4}(?:\.\d+)?)\s*(.*)$/;
const CUTTER = /^\.?([A-Z])(\d+)$/;

export function parseCallNumber(text: string): CallNumber {
  const head = SHAPE.exec(text);
  if (!head) throw new Error(`unreadable call number: ${text}`);
  const result: CallNumber = {
    subject: head[1],
    klass: Number(head[2]),
    cutters: [],
    year: 0,
    volume: 0,
    copy: 1,
  };
  for (const token of head[3].split(' ')) {
    if (token === '') continue;
    const cutter = CUTTER.exec(token);
    if (cutter) {
      result.cutters.push({ letter: cutter[1], decimal: cutter[2] });
    } else if (token.startsWith('v.')) {
      result.volume = Number(token.slice(2));
    } else if (token.startsWith('c.')) {
      result.copy = Number(token.slice(2));
    } else {
      result.year = Number(token);
    }
  }
  return result;
}

export function compareParsed(a: CallNumber, b: CallNumber): number {
  if (a.subject !== b.subject) return a.subject < b.subject ? -1 : 1;
  if (a.klass !== b.klass) return a.klass - b.klass;
  const shared = Math.min(a.cutters.length, b.cutters.length);
  for (let i = 0; i < shared; i++) {
    const x = a.cutters[i];
    const y = b.cutters[i];
    if (x.letter !== y.letter) return x.letter < y.letter ? -1 : 1;
    // Cutter digits are decimals: .J39 files before .J4
    if (x.decimal !== y.decimal) return x.decimal < y.decimal ? -1 : 1;
  }
  return a.cutters.length - b.cutters.length || a.year - b.year || a.volume - b.volume || a.copy - b.copy;
}

export function shelfOrder(left: string, right: string): number {
  return compareParsed(parseCallNumber(left), parseCallNumber(right));
}
