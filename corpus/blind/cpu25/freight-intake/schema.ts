import * as z from 'zod';

export interface Tenant {
  code: string;
  maxPieces: number;
  maxWeight: number;
  modes: [string, ...string[]];
  hazardous: boolean;
  referencePrefix: string;
}

const address = z.object({
  name: z.string().min(2).max(60),
  street: z.string().min(3),
  city: z.string().min(2),
  postcode: z.string().regex(/^[A-Z0-9 -]{3,9}$/),
  country: z.string().length(2),
});

export function consignmentFor(tenant: Tenant) {
  const piece = z.object({
    sku: z.string().min(4).max(16),
    weight: z.number().positive().max(tenant.maxWeight),
    size: z.tuple([z.number().int(), z.number().int(), z.number().int()]),
    stackable: z.boolean().default(true),
    un: tenant.hazardous ? z.string().regex(/^UN\d{4}$/).optional() : z.undefined().optional(),
  });
  return z.object({
    reference: z.string().startsWith(tenant.referencePrefix),
    mode: z.enum(tenant.modes),
    from: address,
    to: address,
    ready: z.iso.date(),
    pieces: z.array(piece).min(1).max(tenant.maxPieces),
    instructions: z.string().max(200).optional(),
    contact: z.email(),
  });
}

export type Consignment = z.infer<ReturnType<typeof consignmentFor>>;
