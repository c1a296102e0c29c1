import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { secureHeaders } from 'hono/secure-headers';
import { z } from 'zod';

const LinkInput = z.object({
  url: z.url(),
  note: z.string().max(200).optional(),
  tags: z.array(z.string().min(1)).max(8).default([]),
});

const links = new Map();
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

function codeFor(n) {
  let code = '';
  for (let rest = n + 100000; rest > 0; rest = Math.floor(rest / alphabet.length)) code += alphabet[rest % alphabet.length];
  return code;
}

export const app = new Hono();
app.use(secureHeaders());
app.use('/links/*', cors({ origin: 'https://admin.example.test' }));

app.post('/links', async (c) => {
  const parsed = LinkInput.safeParse(await c.req.json());
  if (!parsed.success) return c.json({ issues: parsed.error.issues.map((issue) => issue.message) }, 422);
  const code = codeFor(links.size);
  links.set(code, { code, hits: 0, ...parsed.data });
  return c.json({ code }, 201);
});

app.get('/links/:code', (c) => {
  const link = links.get(c.req.param('code'));
  return link ? c.json(link) : c.json({ error: 'unknown link' }, 404);
});

app.get('/:code', (c) => {
  const link = links.get(c.req.param('code'));
  if (!link) return c.notFound();
  link.hits++;
  return c.redirect(link.url, 302);
});
