import { z } from 'zod';
import type { Yard } from './yards.ts';

const names = (list: readonly string[]) => z.enum(list as [string, ...string[]]);

export const bookingForm = (yard: Yard) => {
  const rider = z.object({
    name: z.string().trim().min(2).max(60),
    age: z.number().int().min(4).max(90),
    weight: z.number().positive().max(yard.maxWeight),
    level: z.enum(['lead-rein', 'novice', 'intermediate', 'advanced']),
    pony: names(yard.ponies).optional(),
    medical: z.object({ asthma: z.boolean(), allergies: z.array(z.string().max(40)).max(5), doctor: z.string().max(80).optional() }).optional(),
    emergency: z.object({ name: z.string().min(2), relation: z.enum(['parent', 'partner', 'other']), phone: z.string().min(6).max(18) }).optional(),
    helmet: z.union([z.literal('own'), z.object({ hire: z.number().min(48).max(62) })]),
  });
  return z.object({
    yard: z.literal(yard.id),
    date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
    slot: z.number().int().min(8).max(19),
    arena: names(yard.arenas),
    instructor: names(yard.instructors),
    ponyHours: z.object(Object.fromEntries(yard.ponies.map((pony) => [pony, z.number().min(0).max(3).optional()]))).optional(),
    riders: z.array(rider).min(1).max(yard.maxGroup),
    contact: z.object({ email: z.email(), phone: z.string().regex(/^[+\d ]{6,18}$/) }),
    payment: z.discriminatedUnion('by', [
      z.object({ by: z.literal('card'), last4: z.string().length(4) }),
      z.object({ by: z.literal('voucher'), code: z.string().regex(/^[A-Z0-9]{8}$/) }),
      z.object({ by: z.literal('account'), number: z.number().int().positive() }),
    ]),
    notes: z.string().max(400).default(''),
  });
};

export type Booking = z.infer<ReturnType<typeof bookingForm>>;

export const dayQuery = z.object({ yard: z.string(), date: z.string() });
