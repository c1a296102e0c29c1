import type { Charge, Leg, Shipment } from '../models/types.ts';

const VOLUMETRIC = 333;
const RATES: Record<string, number> = { USD: 1, EUR: 0.92, GBP: 0.79, JPY: 156.4 };

export class RatingService {
  #base: string;
  constructor(base: string) { this.#base = base; }

  chargeableKg(s: Shipment): number {
    return Math.max(s.weightKg, Math.ceil(s.volumeM3 * VOLUMETRIC));
  }

  transitHours(legs: Leg[]): number {
    if (!legs.length) return 0;
    return Math.round((legs[legs.length - 1].arriveAt - legs[0].departAt) / 3_600_000);
  }

  totals(charges: readonly Charge[]): { total: number; byCode: Map<string, number> } {
    const byCode = new Map<string, number>();
    let total = 0;
    for (const c of charges) {
      const cents = Math.round((c.amountCents / RATES[c.currency]) * RATES[this.#base]);
      byCode.set(c.code, (byCode.get(c.code) ?? 0) + cents);
      total += cents;
    }
    return { total, byCode };
  }
}
