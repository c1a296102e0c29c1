export interface Holding {
  barcode: string;
  callNumber: string;
  branch: string;
  title: string;
}

const SUBJECTS = ['QA', 'QC', 'QH', 'TK', 'TX', 'HB', 'HD', 'PR', 'PS', 'NA', 'ND', 'Z', 'BF', 'DK'];
const BRANCHES = ['central', 'harbour', 'mill-lane', 'northgate'];
const WORDS = 'field notes on early modern practice of the river garden machine theory reader atlas guide'.split(' ');

export function lcg(seed: number): () => number {
  let s = seed >>> 0;
  return () => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    return s / 4294967296;
  };
}

function luhn(digits: string): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    let d = digits.charCodeAt(i) - 48;
    if ((i & 1) === 0) {
      d *= 2;
      if (d > 9) d -= 9;
    }
    sum += d;
  }
  return (10 - (sum % 10)) % 10;
}

export function validBarcode(barcode: string): boolean {
  return luhn(barcode.slice(0, -1)) === barcode.charCodeAt(barcode.length - 1) - 48;
}

export function* holdings(count: number, seed: number): Generator<Holding> {
  const rand = lcg(seed);
  const int = (n: number) => Math.floor(rand() * n);
  for (let i = 0; i < count; i++) {
    const cutters = [`.${String.fromCharCode(65 + int(26))}${1 + int(999)}`];
    if (rand() < 0.5) cutters.push(`${String.fromCharCode(65 + int(26))}${1 + int(99)}`);
    const klass = rand() < 0.4 ? `${1 + int(300)}.${1 + int(99)}` : String(1 + int(300));
    const parts = [`${SUBJECTS[int(SUBJECTS.length)]}${klass}`, ...cutters, String(1950 + int(74))];
    if (rand() < 0.2) parts.push(`v.${1 + int(12)}`);
    if (rand() < 0.15) parts.push(`c.${1 + int(4)}`);
    const body = '3' + String(1000000 + i).padStart(12, '0');
    const title = Array.from({ length: 3 + int(4) }, () => WORDS[int(WORDS.length)]).join(' ');
    const digit = rand() < 0.003 ? (luhn(body) + 1) % 10 : luhn(body);
    yield { barcode: body + digit, callNumber: parts.join(' '), branch: BRANCHES[int(BRANCHES.length)], title };
  }
}
