import { Hono } from 'hono';
import { createHash } from 'node:crypto';
import type { Collection, Lang } from './collection.ts';
import type { LabelService } from './labels.ts';

const LANGS: Lang[] = ['en', 'de', 'fr'];

function preferred(header: string | undefined): Lang {
  const wanted = (header ?? 'en')
    .split(',')
    .map((part) => {
      const [tag = '', q] = part.trim().split(';q=');
      return { tag: tag.slice(0, 2).toLowerCase(), q: q ? Number(q) : 1 };
    })
    .sort((a, b) => b.q - a.q);
  return LANGS.find((l) => wanted.some((w) => w.tag === l && w.q > 0.3)) && (wanted.find((w) => LANGS.includes(w.tag as Lang))?.tag as Lang) || 'en';
}

export function buildApp(collection: Collection, labels: LabelService): Hono {
  const app = new Hono();

  app.use('*', async (c, next) => {
    await next();
    c.header('x-house', 'ceramics');
    c.header('vary', 'accept-language');
  });

  app.get('/rooms/:room', (c) => {
    const lang = preferred(c.req.header('accept-language'));
    const pieces = collection.inRoom(Number(c.req.param('room')));
    return c.json(pieces.map((p) => ({ id: p.id, maker: p.maker, year: p.year, title: p.title[lang] })));
  });

  app.get('/labels/:id', (c) => {
    const lang = preferred(c.req.header('accept-language'));
    const width = Math.min(72, Math.max(28, Number(c.req.query('w') ?? 44)));
    const svg = labels.forPanel(c.req.param('id'), lang, width, `${lang} ${c.req.url}`);
    if (!svg) return c.json({ error: 'no such piece' }, 404);
    const tag = `"${createHash('sha1').update(svg).digest('base64url')}"`;
    if (c.req.header('if-none-match') === tag) return c.body(null, 304);
    return c.body(svg, 200, { 'content-type': 'image/svg+xml', etag: tag });
  });

  return app;
}
