import MarkdownIt from 'markdown-it';
import hljs from 'highlight.js';

class Builder {
  #options = { html: false, linkify: false, typographer: true };
  #plugins = [];

  typography(on) {
    this.#options.typographer = on;
    return this;
  }

  highlighting(highlighter) {
    this.#options.highlight = highlighter;
    return this;
  }

  with(plugin) {
    this.#plugins.push(plugin);
    return this;
  }

  build() {
    return this.#plugins.reduce((md, plugin) => md.use(plugin), new MarkdownIt(this.#options));
  }
}

const slugify = (text) => text.toLowerCase().replace(/[^\w]+/g, '-').replace(/^-|-$/g, '');

function headingIds(md) {
  md.core.ruler.push('heading_ids', (state) => {
    state.tokens.forEach((token, i) => {
      if (token.type === 'heading_open') token.attrSet('id', slugify(state.tokens[i + 1].content));
    });
  });
}

function outsideLinks(md) {
  const plain = md.renderer.rules.link_open ?? ((tokens, i, options, env, self) => self.renderToken(tokens, i, options));
  md.renderer.rules.link_open = (tokens, i, ...rest) => {
    if (/^https?:/.test(tokens[i].attrGet('href') ?? '')) tokens[i].attrSet('rel', 'noopener');
    return plain(tokens, i, ...rest);
  };
}

const paint = (code) => hljs.highlightAuto(code).value;

export const renderer = () =>
  new Builder().typography(true).highlighting(paint).with(headingIds).with(outsideLinks).build();
