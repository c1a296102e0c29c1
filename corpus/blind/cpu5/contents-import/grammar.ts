export type Kind = 'rule' | 'plate' | 'entry' | 'heading' | 'blank';
export interface Token { kind: Kind; text: string; folio: number | null; }

type Step = (text: string) => string;

const steps = {
  squeeze: (text: string) => text.replace(/ {2,}/g, ' '),
  unquote: (text: string) => text.replace(/^"(.*)"$/, '$1'),
  ends: (text: string) => text.replace(/^[\s.]+|[\s.]+$/g, ''),
  roman: (text: string) => text.replace(/\b([ivx]+)$/, (m) => m.toUpperCase()),
} satisfies Record<string, Step>;

const chain = (...list: Step[]): Step => (text) => list.reduce((value, step) => step(value), text);

const clean = chain(steps.ends, steps.squeeze, steps.unquote, steps.roman);

const FOLIO = /(\d{1,5})$/;

const table: { kind: Kind; when: RegExp; make: (line: string) => Omit<Token, 'kind'> }[] = [
  { kind: 'rule', when: /^-{10,}$/, make: () => ({ text: '', folio: null }) },
  { kind: 'plate', when: /^\[plate (\d+)\]/, make: (line) => ({ text: clean(line.slice(line.indexOf(']') + 1)), folio: null }) },
  { kind: 'entry', when: FOLIO, make: splitEntry },
  { kind: 'heading', when: /\S/, make: (line) => ({ text: clean(line), folio: null }) },
];

function splitEntry(line: string) {
  const folio = Number(FOLIO.exec(line)![1]);
  return { text: clean(line).replace(/(?: ?\.)+ ?\d+$/, ''), folio };
}

export function tokenize(line: string): Token {
  for (const { kind, when, make } of table) {
    if (when.test(line)) return { kind, ...make(line) };
  }
  return { kind: 'blank', text: '', folio: null };
}
