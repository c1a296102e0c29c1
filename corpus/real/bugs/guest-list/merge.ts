import { groupBy, uniqBy } from 'es-toolkit';
import type { Guest } from './feeds.ts';

export const address = (g: Guest) => g.email.trim().toLowerCase();

export function merge(lists: Guest[][]): Guest[] {
  return uniqBy(lists.flat(), address);
}

export interface Table {
  city: string;
  guests: string[];
  left: number;
}

// Seats parties at round tables of their city, the largest parties first.
export function seat(guests: Guest[], size: number): Table[] {
  const tables: Table[] = [];
  for (const [city, list] of Object.entries(groupBy(guests, (g) => g.city))) {
    const open: Table[] = [];
    for (const g of [...list].sort((a, b) => b.seats - a.seats || (address(a) < address(b) ? -1 : 1))) {
      let at = open.findIndex((t) => t.left >= g.seats);
      if (at < 0) at = open.push({ city, guests: [], left: size }) - 1;
      const table = open[at];
      table.guests.push(g.name);
      table.left -= g.seats;
      if (table.left === 0) tables.push(...open.splice(at, 1));
    }
    tables.push(...open);
  }
  return tables;
}
