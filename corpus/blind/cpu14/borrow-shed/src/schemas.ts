import { z } from 'zod';

export const shelves = ['tools', 'camping', 'kitchen', 'party', 'sewing'] as const;

export const filter = z.object({
  shelf: z.enum(shelves),
  page: z.coerce.number().int().min(0).max(40).default(0),
});

const accessory = z.object({ name: z.string().trim().min(1).max(40), count: z.number().int().positive() });

export const borrowing = z
  .object({
    thing: z.string().regex(/^T\d{4}$/),
    member: z.object({ card: z.string().length(8), name: z.string().max(80), email: z.email().optional() }),
    days: z.number().int().min(1).max(21),
    accessories: z.array(accessory).max(12).default([]),
    note: z.string().max(200).optional(),
  })
  .refine((b) => b.days <= 7 || b.accessories.length < 6, 'long loans go without the whole kit');

export const returning = z.object({ ref: z.string(), condition: z.enum(['fine', 'worn', 'broken']) });
export type Borrowing = z.infer<typeof borrowing>;
