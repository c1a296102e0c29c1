import { html } from './html.ts';
import type { Formatter } from './format.ts';

export interface Line {
  text: string;
  hours: number;
  rateCents: number;
  on: number;
}

export interface Invoice {
  number: number;
  member: string;
  issued: number;
  lines: Line[];
}

const row = (f: Formatter) => (l: Line) => html`
  <tr><td>${f.day(l.on)}</td><td>${l.text}</td><td>${f.amount(l.hours)}</td>
  <td>${f.money(l.rateCents)}</td><td>${f.money(Math.round(l.hours * l.rateCents))}</td></tr>`;

export function renderInvoice(invoice: Invoice, f: Formatter): string {
  const net = invoice.lines.reduce((sum, l) => sum + Math.round(l.hours * l.rateCents), 0);
  return html`<!doctype html><title>Invoice ${invoice.number}</title>
<h1>${invoice.member}</h1><p>issued ${f.day(invoice.issued)}</p>
<table>${invoice.lines.map(row(f))}</table>
<p>net ${f.money(net)} &ndash; total ${f.money(Math.round(net * 1.19))}</p>`.source;
}

export function inventInvoices(count: number): Invoice[] {
  let s = 99991;
  const next = (): number => {
    s = (Math.imul(s, 69069) + 1) >>> 0;
    return s / 4294967296;
  };
  const works = ['oak "panel" fitting', 'lime & sand plaster', 'lead glazing <south>', 'slate roofing', 'stair rail'];
  const start = Date.UTC(2023, 0, 1);
  return Array.from({ length: count }, (_, number) => ({
    number,
    member: `Workshop ${Math.floor(next() * 900)}`,
    issued: start + Math.floor(next() * 700) * 86400000,
    lines: Array.from({ length: 12 + Math.floor(next() * 10) }, () => ({
      text: works[Math.floor(next() * works.length)],
      hours: Math.round(next() * 4000) / 100,
      rateCents: 4200 + Math.floor(next() * 6000),
      on: start + Math.floor(next() * 700 * 86400000),
    })),
  }));
}
