import type { Catalogue } from './catalogue.ts';

export interface Wish {
  member: number;
  codes: string[];
  limit: number;
}

export interface Allotment {
  member: number;
  granted: string[];
  refused: number;
}

const ranked = (wishes: Wish[]): Wish[] =>
  [...wishes].sort((a, b) => a.limit - b.limit || a.member - b.member);

function* lines(wish: Wish): Generator<{ code: string; rank: number }> {
  let rank = 0;
  for (const code of wish.codes) yield { code, rank: rank++ };
}

export function allot(catalogue: Catalogue, wishes: Wish[]): Map<number, Allotment> {
  const result = new Map<number, Allotment>();
  for (const wish of ranked(wishes)) {
    const row: Allotment = { member: wish.member, granted: [], refused: 0 };
    for (const { code } of lines(wish)) {
      if (row.granted.length >= wish.limit) break;
      const listing = catalogue.lookup(code);
      if (!listing || listing.packets === 0 || row.granted.includes(listing.code)) {
        row.refused++;
        continue;
      }
      listing.packets--;
      row.granted.push(listing.code);
    }
    result.set(wish.member, row);
  }
  return result;
}

export function describe(catalogue: Catalogue, code: string): string {
  const hit = catalogue.lookup(code);
  return hit ? `${hit.code} ${hit.species} (${hit.year}), ${hit.packets} left` : `${code} unknown`;
}
