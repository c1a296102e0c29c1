const ONSETS = ['l', 'm', 'br', 'st', 'n', 'gl', 'r', 'th', 's', 'w', 'k', 'fl'];
const NUCLEI = ['a', 'e', 'o', 'i', 'ea', 'u', 'ay'];
const CODAS = ['n', 'r', 'st', '', 'll', 'ng', 't', 'm'];

export type Random = () => number;

export function xorshift(seed: number): Random {
  let x = seed | 1;
  return () => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return (x >>> 0) / 0x100000000;
  };
}

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)];

function inventWord(random: Random): string {
  const beats = 1 + Math.floor(random() * 3);
  let w = '';
  for (let i = 0; i < beats; i++) w += pick(random, ONSETS) + pick(random, NUCLEI) + pick(random, CODAS);
  return w;
}

export interface Song {
  title: string;
  number: number;
  verses: string[][];
}

export function inventSongs(count: number, random: Random): Song[] {
  const lexicon = Array.from({ length: 4000 }, () => inventWord(random));
  return Array.from({ length: count }, (_, n) => ({
    number: n + 1,
    title: `${pick(random, lexicon)} ${pick(random, lexicon)}`,
    verses: Array.from({ length: 3 + Math.floor(random() * 3) }, () =>
      Array.from({ length: 28 + Math.floor(random() * 16) }, () => pick(random, lexicon))),
  }));
}
