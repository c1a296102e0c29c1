export interface Page {
  id: number;
  title: string;
  body: string;
  tags: string[];
}

const ONSET = ['b', 'c', 'd', 'f', 'g', 'gr', 'h', 'l', 'm', 'n', 'p', 'pr', 'r', 's', 'st', 't', 'tr', 'v', 'w'];
const CORE = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou', 'ai'];
const CODA = ['', 'n', 'r', 's', 'l', 't', 'nd', 'ck', 'st'];
const ENDING = ['', '', '', 's', 'ed', 'ing', 'ation', 'er', 'ly', 'ness', 'able', 'ies'];

export function library(seed: number) {
  let a = seed >>> 0;
  const rnd = (n: number): number => {
    a = (a + 0x9e3779b9) >>> 0;
    let t = a ^ (a >>> 16);
    t = Math.imul(t, 0x21f0aaad);
    t ^= t >>> 15;
    t = Math.imul(t, 0x735a2d97);
    return Math.floor((((t ^ (t >>> 15)) >>> 0) / 4294967296) * n);
  };
  const roots = Array.from({ length: 5000 }, () => {
    let word = '';
    for (let k = 1 + rnd(3); k >= 0; k--) word += ONSET[rnd(ONSET.length)]! + CORE[rnd(CORE.length)]! + (rnd(2) ? '' : CODA[rnd(CODA.length)]!);
    return word;
  });
  const forms = roots.map((root) => ENDING.map((e) => root + e));
  const skewed = (): number => Math.floor(roots.length ** (rnd(1 << 20) / (1 << 20)));
  const word = (): string => forms[skewed() % roots.length]![rnd(ENDING.length)]!;
  const sentence = (): string => {
    const words = Array.from({ length: 5 + rnd(14) }, word);
    words[0] = words[0]![0]!.toUpperCase() + words[0]!.slice(1);
    return words.join(rnd(6) ? ' ' : ', ') + (rnd(9) ? '.' : `, ${1900 + rnd(130)}.`);
  };

  function* pages(count: number): Generator<Page> {
    for (let id = 0; id < count; id++) {
      const body = Array.from({ length: 8 + rnd(30) }, sentence).join(' ');
      yield { id, title: `${word()} ${word()} ${word()}`, body, tags: [word(), word()] };
    }
  }
  return { pages, word, rnd };
}
