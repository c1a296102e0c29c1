'use strict';
const crypto = require('node:crypto');
const { pages } = require('./lib/pages');
const { blocks, render } = require('./lib/markup');

function contents(all) {
  return all.map((page) => `<li><a href="/${page.slug}">${[...blocks(page.text)].find((b) => b.type === 'heading').body}</a></li>`).join('');
}

async function build(count) {
  const all = pages(count);
  const nav = `<ul>${contents(all)}</ul>`;
  const out = await Promise.all(all.map(async (page) => {
    const html = `<!doctype html><title>${page.slug}</title><nav>${nav}</nav><main>${render(page.text)}</main>`;
    return { slug: page.slug, html, hash: crypto.createHash('md5').update(html).digest('hex').slice(0, 8) };
  }));
  return out;
}

build(22).then((out) => {
  const bytes = out.reduce((sum, page) => sum + page.html.length, 0);
  console.log(`${out.length} pages, ${bytes} characters, ${out.map((p) => p.hash).slice(0, 4).join(' ')}`);
});
