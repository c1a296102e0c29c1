export interface Step {
  upTo: number;
  rate: number;
}

export interface Tariff {
  name: string;
  standing: number;
  steps: Step[];
  sewage: number;
}

export const TARIFFS: Tariff[] = [
  { name: 'household', standing: 6.4, steps: [{ upTo: 8, rate: 1.12 }, { upTo: 20, rate: 1.86 }, { upTo: Infinity, rate: 3.05 }], sewage: 0.74 },
  { name: 'garden', standing: 3.1, steps: [{ upTo: 30, rate: 1.4 }, { upTo: Infinity, rate: 2.2 }], sewage: 0 },
  { name: 'workshop', standing: 18.9, steps: [{ upTo: 100, rate: 1.55 }, { upTo: Infinity, rate: 1.31 }], sewage: 0.92 },
];

export interface Line {
  label: string;
  quantity: number;
  rate: number;
  amount: number;
}

export const cents = (value: number): number => Math.round(value * 100) / 100;

export function* charge(tariff: Tariff, cubic: number): Generator<Line> {
  yield { label: 'standing charge', quantity: 1, rate: tariff.standing, amount: tariff.standing };
  let from = 0;
  for (const { upTo, rate } of tariff.steps) {
    const quantity = Math.min(cubic, upTo) - from;
    if (quantity <= 0) break;
    yield { label: `water above ${from} m³`, quantity, rate, amount: cents(quantity * rate) };
    from = upTo;
  }
  if (tariff.sewage > 0) yield { label: 'sewage', quantity: cubic, rate: tariff.sewage, amount: cents(cubic * tariff.sewage) };
}
