import MarkdownIt from 'markdown-it';

const slugOf = (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

function anchors(md) {
  md.core.ruler.push('anchors', (state) => {
    const used = new Map();
    const outline = [];
    const { tokens } = state;
    for (let i = 0; i < tokens.length; i++) {
      if (tokens[i].type !== 'heading_open') continue;
      const text = tokens[i + 1].content;
      const slug = slugOf(text);
      const times = used.get(slug) ?? 0;
      used.set(slug, times + 1);
      const id = times === 0 ? slug : `${slug}-${times}`;
      tokens[i].attrSet('id', id);
      outline.push({ id, text });
    }
    state.env.outline = outline;
  });
}

function pageLinks(md) {
  const fallback = md.renderer.rules.link_open ?? ((tokens, i, options, env, self) => self.renderToken(tokens, i, options));
  md.renderer.rules.link_open = (tokens, i, options, env, self) => {
    const href = tokens[i].attrGet('href');
    if (href.endsWith('.md')) {
      tokens[i].attrSet('href', `${href.slice(0, -3)}.html`);
      env.links.push(href);
    }
    return fallback(tokens, i, options, env, self);
  };
}

const md = new MarkdownIt({ html: false, linkify: false, typographer: true }).use(anchors).use(pageLinks);

export function frontMatter(source) {
  const meta = {};
  if (!source.startsWith('---\n')) return { meta, body: source };
  const end = source.indexOf('\n---\n', 3);
  for (const line of source.slice(4, end).split('\n')) {
    const colon = line.indexOf(':');
    meta[line.slice(0, colon)] = line.slice(colon + 1).trim();
  }
  return { meta, body: source.slice(end + 5) };
}

export function render(body) {
  const env = { links: [], outline: [] };
  const html = md.render(body, env);
  return { html, ...env };
}
