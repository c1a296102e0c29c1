import { z } from 'zod';
import type { Appellation } from './appellations.ts';

const person = z.object({ name: z.string().min(2), licence: z.string().regex(/^V-\d{4}$/) });

export function deliveryRules(a: Appellation) {
  const crate = z.object({
    row: z.number().int().min(1).max(400),
    kilos: z.number().positive().max(40),
    hand: z.boolean().default(true),
  });
  return z.object({
    ticket: z.string().regex(/^[A-Z]+-\d+$/),
    appellation: z.literal(a.code),
    grape: z.enum(a.grapes),
    brix: z.number().min(a.minBrix, 'picked too early').max(32),
    hectares: z.number().positive(),
    grower: person,
    crates: z.array(crate).min(1).max(60),
    note: z.string().trim().max(200).optional(),
  });
}

export type Delivery = z.infer<ReturnType<typeof deliveryRules>>;
