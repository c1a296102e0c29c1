import { APPELLATIONS } from './appellations.ts';
import { deliveryRules, type Delivery } from './rules.ts';

export type Verdict =
  | { state: 'accepted'; delivery: Delivery; kilos: number }
  | { state: 'declassified'; delivery: Delivery; kilos: number }
  | { state: 'refused'; reasons: string[] };

export function check(raw: { appellation?: unknown }): Verdict {
  const appellation = APPELLATIONS.get(String(raw.appellation));
  if (!appellation) return { state: 'refused', reasons: ['unknown appellation'] };

  const parsed = deliveryRules(appellation).safeParse(raw);
  if (!parsed.success) {
    return { state: 'refused', reasons: parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`) };
  }
  const delivery = parsed.data;
  const kilos = delivery.crates.reduce((sum, c) => sum + c.kilos, 0);
  const state = kilos / 100 / delivery.hectares > appellation.maxYield ? 'declassified' : 'accepted';
  return { state, delivery, kilos };
}
