import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drafts } from './drafts.mjs';
import * as layout from './layout.mjs';
import { frontMatter, render } from './markup.mjs';

const pages = [];
for (const { name, source } of drafts(320)) {
  const { meta, body } = frontMatter(source);
  pages.push({ name, href: `${name.slice(0, -3)}.html`, title: meta.title, section: meta.section, order: Number(meta.order), ...render(body) });
}

const byName = new Map(pages.map((page) => [page.name, page]));
const sections = new Map();
for (const page of pages) {
  const list = sections.get(page.section);
  if (list) list.push(page);
  else sections.set(page.section, [page]);
}
for (const list of sections.values()) list.sort((a, b) => a.order - b.order);

const backlinks = new Map(pages.map((page) => [page.name, new Set()]));
let dead = 0;
for (const page of pages) {
  for (const link of page.links) {
    if (byName.has(link)) backlinks.get(link).add(page);
    else dead++;
  }
}

const out = await mkdtemp(join(tmpdir(), 'handbook-'));
const sum = createHash('sha256');
try {
  const files = pages.map((page) => ({
    name: page.href,
    text: layout.page({ ...page, siblings: sections.get(page.section), backlinks: backlinks.get(page.name) }),
  }));
  files.push({ name: 'index.html', text: layout.index({ sections: [...sections].sort((a, b) => (a[0] < b[0] ? -1 : 1)) }) });
  for (const { text } of files) sum.update(text);
  for (let i = 0; i < files.length; i += 16) {
    await Promise.all(files.slice(i, i + 16).map(({ name, text }) => writeFile(join(out, name), text)));
  }
  console.log(`${files.length} files, ${dead} dead links, ${sum.digest('hex').slice(0, 16)}`);
} finally {
  await rm(out, { recursive: true });
}
