// Small vocabulary for writing field formats without line noise.

const quote = (text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
const source = (part) => (typeof part === 'string' ? quote(part) : part.source);

export const raw = (text) => ({ source: text });
export const seq = (...parts) => raw(parts.map(source).join(''));
export const oneOf = (...parts) => raw(`(?:${parts.map(source).join('|')})`);
export const maybe = (...parts) => raw(`(?:${source(seq(...parts))})?`);
export const times = (part, low, high = low) => raw(`(?:${source(part)}){${low},${high}}`);

export const upper = raw('[A-Z]');
export const digit = raw('[0-9]');
export const gap = raw('[ \\t]*');
export const text = raw("[A-Za-z0-9 ,.'/-]+");

export function format(name, ...parts) {
  const matcher = new RegExp(`^${source(seq(...parts))}$`);
  return { name, accepts: (value) => matcher.test(value) };
}
