const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeText = (s) => s.replace(/[&<>"]/g, (c) => entities[c]);

/** Tagged template: arrays are joined, plain values escaped, fragments kept. */
export function svg(strings, ...values) {
  let out = strings[0];
  values.forEach((v, i) => {
    out += render(v) + strings[i + 1];
  });
  return new Fragment(out);
}

class Fragment {
  constructor(text) { this.text = text; }
  toString() { return this.text; }
}

const render = (v) =>
  v instanceof Fragment ? v.text
  : Array.isArray(v) ? v.map(render).join('')
  : typeof v === 'number' ? String(Math.round(v * 100) / 100)
  : v == null || v === false ? ''
  : escapeText(String(v));

export class Sheet {
  #text = '';
  #depth = 0;
  #open = [];

  constructor({ indent = '  ' } = {}) {
    this.indent = indent;
  }

  begin(tag, attributes = {}) {
    const attrs = Object.entries(attributes).map(([k, v]) => ` ${k}="${render(v)}"`).join('');
    this.line(`<${tag}${attrs}>`);
    this.#open.push(tag);
    this.#depth++;
    return this;
  }

  end() {
    this.#depth--;
    return this.line(`</${this.#open.pop()}>`);
  }

  put(fragment) {
    return this.line(render(fragment));
  }

  line(text) {
    this.#freshLine();
    this.#text += this.indent.repeat(this.#depth) + text;
    return this;
  }

  #freshLine() {
    if (this.#text && this.#text.at(-1) !== '\n') this.#text += '\n';
  }

  finish() {
    while (this.#open.length) this.end();
    return this.#text + '\n';
  }
}
