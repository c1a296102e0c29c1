import { z } from 'zod'

export const Product = z.object({
  sku: z.string().regex(/^[A-Z]{2}\d{5,6}$/),
  title: z.string().min(1).max(80),
  price: z.coerce.number().positive(),
  stock: z.coerce.number().int().nonnegative(),
  tags: z.string().transform((text) => text.split('/')),
})
