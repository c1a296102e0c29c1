import { z } from 'zod';

function addressSchema(country) {
  return z.object({
    street: z.string().min(3),
    city: z.string().min(2),
    postcode: country === 'NL' ? z.string().regex(/^\d{4} ?[A-Z]{2}$/) : z.string().regex(/^\d{5}$/),
  });
}

function signupSchema(country) {
  return z.object({
    name: z.string().trim().min(1).max(100),
    email: z.email(),
    country: z.enum(['NL', 'DE', 'FR']),
    birthYear: z.coerce.number().int().min(1900).max(2010),
    address: addressSchema(country),
    interests: z.array(z.string().max(30)).max(10).default([]),
    newsletter: z.boolean().optional(),
    payment: z.discriminatedUnion('type', [
      z.object({ type: z.literal('card'), last4: z.string().length(4) }),
      z.object({ type: z.literal('iban'), iban: z.string().min(15).max(34) }),
    ]),
  });
}

export function validateSignup(form) {
  const result = signupSchema(form.country).safeParse(form);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, fields: [...new Set(result.error.issues.map((issue) => issue.path.join('.')))] };
}
