import type { Database } from './database.ts';

export interface TicketRow {
  id: number;
  customer: string;
  program: string;
  grams: number;
  express: boolean;
  state: 'taken' | 'washing' | 'pressed' | 'ready' | 'collected';
  due_at: string;
}

export interface TicketFilter {
  state?: string;
  customer?: string;
  minGrams?: number;
  page: number;
}

const PAGE = 15;
const COLUMNS = ['t.id', 't.customer', 't.program', 't.grams', 't.express', 't.state', 't.due_at'];

export class TicketRepository {
  private readonly db: Database;

  constructor(db: Database) {
    this.db = db;
  }

  list(filter: TicketFilter): Promise<TicketRow[]> {
    const query = this.db.sql('tickets as t').select(COLUMNS).leftJoin('customers as c', 'c.name', 't.customer').whereNull('t.voided_at');
    if (filter.state) query.andWhere('t.state', filter.state);
    if (filter.customer) query.andWhere((q) => q.whereILike('c.name', `${filter.customer}%`).orWhere('c.phone', filter.customer!));
    if (filter.minGrams) query.andWhere('t.grams', '>=', filter.minGrams);
    return this.db.run(query.orderBy('t.due_at').orderBy('t.id').limit(PAGE).offset(PAGE * filter.page));
  }

  async insert(ticket: Omit<TicketRow, 'id' | 'state'>): Promise<TicketRow> {
    const [row] = await this.db.run<TicketRow>(this.db.sql('tickets').insert({ ...ticket, state: 'taken' }).returning('*'));
    return row!;
  }

  async advance(id: number, state: TicketRow['state']): Promise<TicketRow | undefined> {
    const [row] = await this.db.run<TicketRow>(this.db.sql('tickets').where({ id }).whereNot({ state: 'collected' }).update({ state }).returning('*'));
    return row;
  }
}
