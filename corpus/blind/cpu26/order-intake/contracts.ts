import { z } from 'zod';
import type { Partner } from './partners.ts';

const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const address = z.object({
  name: z.string().min(2).max(60),
  street: z.string().min(3),
  postcode: z.string().regex(/^[0-9]{2}-?[0-9]{3}$/),
  country: z.enum(['DE', 'SE', 'PL', 'NO', 'AT']),
});

const optionalParts = {
  buyerReference: { buyerReference: z.string().min(4).max(20) },
  deliveryWindow: { deliveryWindow: z.object({ from: isoDay, to: isoDay }) },
};

/** What a message of this partner must look like. */
export class Contract {
  readonly partner: Partner;

  constructor(partner: Partner) {
    this.partner = partner;
  }

  get line() {
    return z.object({
      sku: z.string().startsWith(this.partner.skuPrefix).max(12),
      quantity: z.number().int().positive().max(5000),
      unitPrice: z.number().nonnegative(),
      discount: z.number().min(0).max(0.6).optional(),
    });
  }

  get message() {
    const order = z.object({
      number: z.string().min(6),
      issued: isoDay,
      currency: z.literal(this.partner.currency),
      shipTo: address,
      lines: z.array(this.line).min(1).max(this.partner.maxLines),
    });
    return this.partner.requires.reduce<z.ZodObject>((shape, part) => shape.extend(optionalParts[part]), order);
  }

  check(candidate: unknown) {
    const outcome = this.message.safeParse(candidate);
    if (outcome.success) return { order: outcome.data as Order, faults: [] };
    return { order: null, faults: outcome.error.issues.map(({ path, code }) => `${path.filter((p) => typeof p === 'string').join('.')}:${code}`) };
  }
}

export interface Order {
  number: string;
  issued: string;
  currency: string;
  lines: { sku: string; quantity: number; unitPrice: number; discount?: number }[];
}
