import { chapterPage, notesFeed } from './pages.mjs';

export function routes({ chapters, notesOf }) {
  const names = [...chapters.keys()];
  return [
    ['GET', '/', () => ({ status: 302, location: `/docs/${names[0]}`, body: '' })],
    ['GET', '/docs/:slug', ({ slug, query, cookies }) => {
      const source = chapters.get(slug);
      if (!source) return { status: 404, type: 'text/plain', body: 'no such chapter\n' };
      const page = Math.max(0, Number.parseInt(query.get('page') ?? '0', 10) || 0);
      return { status: 200, type: 'text/html; charset=utf-8', body: chapterPage({ slug, source, notes: notesOf.get(slug), page, visitor: cookies.name ?? 'reader', chapters: names }) };
    }],
    ['GET', '/feed/:slug', ({ slug, query }) => {
      const notes = notesOf.get(slug) ?? [];
      return { status: 200, type: 'application/feed+json', body: notesFeed(notes, Number(query.get('since') ?? 0)) };
    }],
  ];
}
