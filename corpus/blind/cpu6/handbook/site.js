const LAYOUT = ({ title, nav, body }) =>
  `<!doctype html><html><head><title>${title}</title></head><body><nav>${nav}</nav><main>${body}</main></body></html>`;

const headings = (html) => [...html.matchAll(/<h([12]) id="([^"]+)">([^<]+)</g)].map(([, level, id, text]) => ({ level, id, text }));

export function assemble(pages, md) {
  const done = [];
  for (const page of pages) {
    const body = md.render(page.markdown);
    const toc = headings(body);
    done.push({ ...page, body, toc, title: toc.find((h) => h.level === '1')?.text ?? page.slug });
  }
  const nav = done.map((p) => `<a href="${p.slug}.html">${p.title}</a>`).join('');
  return done.map((p) => ({ file: `${p.slug}.html`, html: LAYOUT({ ...p, nav }) }));
}
