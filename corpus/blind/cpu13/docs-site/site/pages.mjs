import { blocks, escape, inline } from './text.mjs';

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
const rendered = new Map();

function chapterHtml(slug, source) {
  if (!rendered.has(slug)) rendered.set(slug, blocks(source));
  return rendered.get(slug);
}

const frame = (title, visitor, body) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escape(title)}</title></head>
<body><header>Hello ${escape(visitor)}</header>${body}<footer>Docs</footer></body></html>`;

const remark = (note) => `<article id="n${note.id}"><p>${inline(note.text)}</p><small>${note.author}, ${day.format(note.at)}, ${note.votes} votes</small></article>`;

export function chapterPage({ slug, source, notes, page, visitor, chapters }) {
  const shown = notes.slice(page * 12, page * 12 + 12);
  const links = chapters.map((name) => `<a href="/docs/${name}"${name === slug ? ' aria-current="page"' : ''}>${escape(name)}</a>`);
  return frame(slug, visitor, `<nav>${links.join(' ')}</nav><main>${chapterHtml(slug, source)}</main>${shown.map(remark).join('\n')}`);
}

export function notesFeed(notes, since) {
  const items = notes.filter((note) => note.at > since).slice(0, 25);
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: items.map((note) => ({ id: String(note.id), content_text: note.text, date_published: new Date(note.at).toISOString(), author: note.author })) });
}
