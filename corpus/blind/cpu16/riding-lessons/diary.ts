import type { Booking } from './forms.ts';

type Entry = Booking & { ref: string };
const days = new Map<string, Entry[]>();
let serial = 0;

const keyOf = (yard: string, date: string) => `${yard}|${date}`;

export const diary = {
  count: () => serial,

  enter(booking: Booking): Entry {
    const entry = { ...booking, ref: `R${(++serial).toString().padStart(6, '0')}` };
    const key = keyOf(booking.yard, booking.date);
    const day = days.get(key) ?? [];
    const clash = day.findIndex((e) => e.slot === entry.slot && e.arena === entry.arena);
    if (clash >= 0) day.splice(clash, 1, entry);
    else day.push(entry);
    days.set(key, day);
    return entry;
  },

  day(yard: string, date: string): Entry[] {
    return structuredClone(days.get(keyOf(yard, date)) ?? []).sort((a, b) => a.slot - b.slot || a.arena.localeCompare(b.arena));
  },
};
