import type { Order } from './model.ts';

export interface Rule {
  readonly name: string;
  when(order: Order): boolean;
  apply(order: Order): void;
}

const pct = (order: Order, rule: string, value: number, pick: (i: number) => boolean = () => true) => {
  order.lines.forEach((line, i) => { if (pick(i)) line.discounts.push({ rule, pct: value }); });
};

export const RULES: Rule[] = [
  { name: 'tier', when: (o) => o.customer.tier !== 'std', apply: (o) => pct(o, 'tier', o.customer.tier === 'vip' ? 8 : 4) },
  { name: 'coupon', when: (o) => o.coupons.includes('SPRING'), apply: (o) => pct(o, 'coupon', 10) },
  { name: 'bulk', when: (o) => o.lines.some((l) => l.qty >= 5), apply: (o) => pct(o, 'bulk', 3, (i) => o.lines[i].qty >= 5) },
  { name: 'third-free', when: (o) => o.lines.length >= 6, apply: (o) => pct(o, 'third-free', 100, (i) => i === 2) },
  { name: 'welcome', when: (o) => o.customer.tags.includes('new'), apply: (o) => pct(o, 'welcome', 5, (i) => i === 0) },
];
