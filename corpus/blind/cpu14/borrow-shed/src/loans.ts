import { randomUUID } from 'node:crypto';
import type { Catalogue } from './catalogue.ts';
import type { Borrowing } from './schemas.ts';

interface Loan {
  ref: string;
  thing: string;
  card: string;
  due: string;
  kit: number;
}

export class Loans {
  private out = new Map<string, Loan>();
  private byRef = new Map<string, Loan>();
  private history = new Map<string, string[]>();
  private readonly catalogue: Catalogue;
  private readonly today = Date.UTC(2026, 4, 2);

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue;
  }

  isOut(id: string) {
    return this.out.has(id);
  }

  historyOf(id: string) {
    return this.history.get(id) ?? [];
  }

  lend(asked: Borrowing): Loan | null {
    if (!this.catalogue.get(asked.thing) || this.out.has(asked.thing)) return null;
    const loan: Loan = {
      ref: randomUUID(),
      thing: asked.thing,
      card: asked.member.card,
      due: new Date(this.today + asked.days * 86_400_000).toISOString().slice(0, 10),
      kit: asked.accessories.reduce((n, a) => n + a.count, 0),
    };
    this.out.set(loan.thing, loan);
    this.byRef.set(loan.ref, loan);
    return loan;
  }

  close(ref: string, condition: string): boolean {
    const loan = this.byRef.get(ref);
    if (!loan) return false;
    this.byRef.delete(ref);
    this.out.delete(loan.thing);
    // Only the last few borrowers are kept.
    this.history.set(loan.thing, [`${loan.card}:${condition}`, ...this.historyOf(loan.thing)].slice(0, 5));
    return true;
  }
}
