import { chain, err, ok, pipe } from './fp.ts';
import type { Result } from './fp.ts';

export interface Quote {
  readonly day: number;
  readonly spice: string;
  readonly port: string;
  readonly price: number;
  readonly weight: number;
}

export type Fault = { readonly line: string; readonly why: string };

const UNITS: Record<string, number> = { g: 0.001, kg: 1, lb: 0.45359237, oz: 0.028349523 };

const fields = (line: string): Result<Fault, string[]> => {
  const parts = line.split(';').map((p) => p.trim());
  return parts.length === 5 ? ok(parts) : err({ line, why: 'fields' });
};

const numeric = (line: string, text: string): Result<Fault, number> => {
  const n = Number(text);
  return Number.isFinite(n) ? ok(n) : err({ line, why: `number ${text}` });
};

const weigh = (line: string, text: string): Result<Fault, number> => {
  const m = /^([\d.]+)\s*(kg|g|lb|oz)$/.exec(text);
  return m ? ok(Number(m[1]) * UNITS[m[2]]) : err({ line, why: `weight ${text}` });
};

export const parseQuote = (line: string): Result<Fault, Quote> =>
  pipe(
    fields(line),
    chain(([day, spice, port, price, weight]) =>
      pipe(
        numeric(line, day),
        chain((d) => pipe(
          numeric(line, price),
          chain((p) => pipe(
            weigh(line, weight),
            chain((w): Result<Fault, Quote> => ok({ day: d, spice: spice.toLowerCase(), port: port.toUpperCase(), price: p, weight: w })),
          )),
        )),
      ),
    ),
  );

export const perKilo = (q: Quote): Quote => ({ ...q, price: Math.round((q.price / q.weight) * 100) / 100 });
