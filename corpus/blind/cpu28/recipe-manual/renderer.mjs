import MarkdownIt from 'markdown-it';
import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import css from 'highlight.js/lib/languages/css';
import go from 'highlight.js/lib/languages/go';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import python from 'highlight.js/lib/languages/python';
import sql from 'highlight.js/lib/languages/sql';
import yaml from 'highlight.js/lib/languages/yaml';

for (const [name, grammar] of Object.entries({ bash, css, go, javascript, json, python, sql, yaml })) {
  hljs.registerLanguage(name, grammar);
}

const slugify = (s) => s.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

function paint(code, lang) {
  const { value, language } = hljs.highlightAuto(code);
  return `<pre class="code"><code class="hljs language-${language ?? lang}">${value}</code></pre>`;
}

function outline(md) {
  md.core.ruler.push('outline', (state) => {
    const found = [];
    for (let i = 0; i < state.tokens.length; i++) {
      const t = state.tokens[i];
      if (t.type !== 'heading_open') continue;
      const title = state.tokens[i + 1].content;
      t.attrSet('id', slugify(title));
      found.push({ level: Number(t.tag.slice(1)), title });
    }
    state.env.outline = found;
  });
}

export function createRenderer() {
  return new MarkdownIt({
    html: false,
    linkify: true,
    typographer: true,
    highlight: (code, lang) => (lang ? paint(code, lang) : ''),
  }).use(outline);
}
