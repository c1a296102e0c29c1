import { z } from 'zod';

const contact = z.object({
  name: z.string().min(1),
  email: z.string().email(),
  tags: z.array(z.string()),
});

export function importContacts(rows) {
  const accepted = [];
  const rejected = [];
  for (const row of rows) {
    const result = contact.safeParse(row);
    if (result.success) accepted.push(result.data);
    else rejected.push({ row, reason: result.error.issues[0].message });
  }
  return { accepted, rejected };
}
