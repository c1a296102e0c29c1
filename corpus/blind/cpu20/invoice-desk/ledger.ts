import type { InvoiceInput, PaymentInput } from './schemas.ts';

export interface Invoice extends InvoiceInput {
  number: string;
  net: number;
  tax: number;
  gross: number;
  paid: number;
}

interface Account { invoices: Invoice[]; open: number }

export class Ledger {
  readonly #invoices = new Map<string, Invoice>();
  readonly #accounts = new Map<string, Account>();
  readonly #vat: number;
  #serial = 0;

  constructor(vat: number) {
    this.#vat = vat;
  }

  issue(input: InvoiceInput): Invoice {
    let net = 0;
    for (const { quantity, cents } of input.lines) net += quantity * cents;
    const tax = Math.round(net * this.#vat);
    const number = `${input.issued.slice(0, 4)}-${String(++this.#serial).padStart(6, '0')}`;
    const invoice: Invoice = { ...input, number, net, tax, gross: net + tax, paid: 0 };
    this.#invoices.set(number, invoice);
    let account = this.#accounts.get(input.customer);
    if (!account) this.#accounts.set(input.customer, (account = { invoices: [], open: 0 }));
    account.invoices.push(invoice);
    account.open += invoice.gross;
    return invoice;
  }

  get(number: string): Invoice | undefined {
    return this.#invoices.get(number);
  }

  pay(invoice: Invoice, { cents }: PaymentInput): boolean {
    if (invoice.paid + cents > invoice.gross) return false;
    invoice.paid += cents;
    this.#accounts.get(invoice.customer)!.open -= cents;
    return true;
  }

  statement(customer: string, count: number) {
    const account = this.#accounts.get(customer);
    if (!account) return null;
    const recent = account.invoices.slice(-count);
    return { customer, open: account.open, recent: recent.map(({ number, issued, gross, paid }) => ({ number, issued, gross, paid })) };
  }
}
