import type { Mapping } from './mapper.ts';

export interface Plot { id: number; parish: string; hectares: number; owner: number; burdens: string[] }
export interface Person { id: number; name: string; holdings: number[]; fees: number }
export interface Deed { id: number; plot: number; seller: number; buyer: number; price: number; clauses: Record<string, number> }

export const plots: Mapping<Plot> = {
  table: 'plot',
  columns: [['id', 'integer'], ['parish', 'text'], ['hectares', 'integer'], ['owner', 'integer'], ['burdens', 'json']],
};
export const people: Mapping<Person> = {
  table: 'person',
  columns: [['id', 'integer'], ['name', 'text'], ['holdings', 'json'], ['fees', 'integer']],
};
export const deeds: Mapping<Deed> = {
  table: 'deed',
  columns: [['id', 'integer'], ['plot', 'integer'], ['seller', 'integer'], ['buyer', 'integer'], ['price', 'integer'], ['clauses', 'json']],
};

export function convey(deedId: number, plot: Plot, seller: Person, buyer: Person, price: number): Deed {
  if (plot.owner !== seller.id) throw new Error(`plot ${plot.id} is not ${seller.name}'s`);
  const duty = Math.round(price * (price > 40_000 ? 0.05 : 0.035));
  seller.holdings = seller.holdings.filter((h) => h !== plot.id);
  buyer.holdings.push(plot.id);
  buyer.fees += duty;
  plot.owner = buyer.id;
  if (price > 60_000 && !plot.burdens.includes('mortgage')) plot.burdens.push('mortgage');
  return { id: deedId, plot: plot.id, seller: seller.id, buyer: buyer.id, price, clauses: { duty, stamp: deedId % 97 } };
}
