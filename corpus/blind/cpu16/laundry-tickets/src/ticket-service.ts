import type { TicketFilter, TicketRepository, TicketRow } from './ticket-repository.ts';

const HOURS: Record<string, number> = { wash: 24, dry: 48, press: 12, duvet: 72 };

export class BadTicket extends Error {
  readonly status = 422;
}

export class TicketService {
  private readonly tickets: TicketRepository;
  private readonly tariff: { pricePerKilo: number; express: number };

  constructor(tickets: TicketRepository, tariff: { pricePerKilo: number; express: number }) {
    this.tickets = tickets;
    this.tariff = tariff;
  }

  private priced(row: TicketRow) {
    const cents = Math.round((row.grams / 1000) * this.tariff.pricePerKilo * (row.express ? this.tariff.express : 1));
    return { ...row, price: (cents / 100).toFixed(2) };
  }

  async list(filter: TicketFilter) {
    const rows = await this.tickets.list(filter);
    return rows.map((row) => this.priced(row));
  }

  async take(input: Record<string, unknown>) {
    const { customer, program, grams, express = false } = input;
    if (typeof customer !== 'string' || customer.length < 2) throw new BadTicket('customer');
    if (typeof program !== 'string' || !(program in HOURS)) throw new BadTicket('program');
    if (typeof grams !== 'number' || !(grams > 0 && grams < 30000)) throw new BadTicket('grams');
    const hours = HOURS[program]! / (express ? 2 : 1);
    const due = new Date(Date.UTC(2024, 4, 2, 8) + hours * 3_600_000).toISOString();
    return this.priced(await this.tickets.insert({ customer, program, grams, express: Boolean(express), due_at: due }));
  }

  async advance(id: number, state: string) {
    const row = await this.tickets.advance(id, state as TicketRow['state']);
    return row && this.priced(row);
  }
}
