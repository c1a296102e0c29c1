import { DateTime } from 'luxon';
import { z } from 'zod';

const apple = z.tuple([z.number().min(20).max(140), z.number().min(0).max(1), z.number().min(0).max(1)]);

export const Crate = z.object({
  id: z.number().int().nonnegative(),
  sort: z.enum(['boskoop', 'elstar', 'topaz', 'berlepsch']),
  picked: z.string().transform((s) => DateTime.fromISO(s, { zone: 'Europe/Berlin' })),
  apples: z.array(apple).min(1),
});

export const Batch = z.array(Crate);
