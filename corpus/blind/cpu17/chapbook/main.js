import { createHash } from 'node:crypto';
import { collection } from './collection.js';
import { blocks, inline } from './markup.js';
import { html, raw, tag } from './html.js';

const ballads = [...collection(4200)];
const byId = new Map(ballads.map((b) => [b.id, b]));
const slugs = new Map();

function slug(ballad) {
  let text = slugs.get(ballad.id);
  if (text === undefined) {
    text = `${ballad.title.toLowerCase().replace(/[^a-z]+/g, '-')}-${ballad.id}`;
    slugs.set(ballad.id, text);
  }
  return text;
}

function link(target) {
  const [scheme, id] = target.split(':');
  return scheme === 'ballad' ? `/${slug(byId.get(Number(id)))}.html` : target;
}

const render = {
  heading: (b) => tag('h1', {}, inline(b.text, link)),
  note: (b) => tag('p', { class: 'note' }, inline(b.text, link)),
  verse: (b) => tag('div', { class: 'verse' }, b.lines
    .map((l) => tag('p', l.chorus ? { class: 'chorus' } : {}, inline(l.text, link)))
    .join(tag('br', {}))),
};

function ballad(b) {
  const body = [...blocks(b.source)].map((block) => render[block.kind](block));
  return html`<!doctype html>
<title>${b.title}</title>
<main>${body}</main>
<footer>${b.printed}</footer>`;
}

function contents(list) {
  const sorted = list.toSorted((a, b) => a.printed - b.printed || (a.title < b.title ? -1 : a.title > b.title ? 1 : a.id - b.id));
  const years = Map.groupBy(sorted, (b) => Math.floor(b.printed / 10) * 10);
  return html`<ul>${[...years].map(([year, group]) =>
    raw(`<li>${year}s<ol>${group.map((b) => `<li><a href="/${slug(b)}.html">${b.title}</a></li>`).join('')}</ol></li>`))}</ul>`;
}

const hash = createHash('sha1');
let bytes = 0;
for (const b of ballads) {
  const text = String(ballad(b));
  bytes += text.length;
  hash.update(text);
}
const index = String(contents(ballads));
hash.update(index);
console.log(`${ballads.length} ballads, ${(bytes / 1024).toFixed(0)} KiB, contents ${index.length}, ${slugs.size} slugs, ${hash.digest('hex').slice(0, 12)}`);
