import type { Category, Seat, SeatingPlan } from './plan.ts';

const PRICES: Record<Category, number> = { stalls: 8900, circle: 6400, balcony: 3100 };
const CONCESSIONS = ['student', 'senior', 'staff', 'press'];

export interface Ticket {
  seat: Seat;
  party: string;
  concession: string | null;
  cents: number;
}

export interface Guest {
  holder: string;
  concession: string | null;
}

export class TicketPrinter {
  readonly #plan: SeatingPlan;
  #printed = 0;

  constructor(plan: SeatingPlan) {
    this.#plan = plan;
  }

  ticketFor(guest: Guest): Ticket | null {
    const seat = this.#plan.locate((s) => s.holder === guest.holder);
    if (!seat) return null;
    this.#printed++;
    return {
      seat,
      party: guest.holder.split('/')[0]!,
      concession: guest.concession,
      cents: price(seat, guest.concession),
    };
  }

  get printed(): number {
    return this.#printed;
  }
}

function price(seat: Seat, concession: string | null): number {
  const base = PRICES[seat.category];
  return concession && CONCESSIONS.includes(concession) ? Math.round(base * 0.7) : base;
}

export function summarize(tickets: readonly Ticket[]): Map<Category, { count: number; cents: number }> {
  const out = new Map<Category, { count: number; cents: number }>();
  for (const t of tickets) {
    const sum = out.get(t.seat.category) ?? { count: 0, cents: 0 };
    out.set(t.seat.category, { count: sum.count + 1, cents: sum.cents + t.cents });
  }
  return out;
}

export function label(ticket: Ticket): string {
  return [
    ticket.seat.category.toUpperCase().padEnd(8),
    `row ${String(ticket.seat.row + 1).padStart(3)}`,
    `seat ${String(ticket.seat.number).padStart(3)}`,
    (ticket.cents / 100).toFixed(2).padStart(8),
  ].join(' | ');
}
