const VOID = ['br', 'hr', 'img'];

class Raw {
  constructor(text) {
    this.text = text;
  }

  toString() {
    return this.text;
  }
}

export const raw = (text) => new Raw(text);

export function html(strings, ...values) {
  const out = [];
  strings.forEach((s, i) => {
    out.push(s);
    if (i >= values.length) return;
    const v = values[i];
    if (Array.isArray(v)) out.push(v.join('\n'));
    else out.push(String(v ?? ''));
  });
  return raw(out.join(''));
}

export function tag(name, attrs, inner) {
  const text = Object.entries(attrs).map(([k, v]) => ` ${k}="${v}"`).join('');
  return raw(VOID.includes(name) ? `<${name}${text}>` : `<${name}${text}>${inner}</${name}>`);
}
