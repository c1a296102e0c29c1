export type Token =
  | { type: 'text'; value: string }
  | { type: 'out'; expr: string; raw: boolean }
  | { type: 'open'; name: string; expr: string }
  | { type: 'else' }
  | { type: 'close'; name: string }
  | { type: 'partial'; name: string };

export class TemplateError extends Error {
  readonly template: string;
  readonly offset: number;
  constructor(template: string, offset: number, message: string) {
    super(`${template}@${offset}: ${message}`);
    this.name = 'TemplateError';
    this.template = template;
    this.offset = offset;
  }
}

export function tokenize(name: string, source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('{{', at);
    if (open === -1) { tokens.push({ type: 'text', value: source.slice(at) }); break; }
    if (open > at) tokens.push({ type: 'text', value: source.slice(at, open) });
    const close = source.indexOf('}}', open);
    if (close === -1) throw new TemplateError(name, open, 'tag is not closed');
    const body = source.slice(open + 2, close).trim();
    const rest = body.slice(1).trim();
    switch (body[0]) {
      case '#': {
        const space = rest.indexOf(' ');
        tokens.push({ type: 'open', name: rest.slice(0, space), expr: rest.slice(space + 1).trim() });
        break;
      }
      case '/': tokens.push({ type: 'close', name: rest }); break;
      case '>': tokens.push({ type: 'partial', name: rest }); break;
      case '&': tokens.push({ type: 'out', expr: rest, raw: true }); break;
      default:
        if (body === 'else') tokens.push({ type: 'else' });
        else tokens.push({ type: 'out', expr: body, raw: false });
    }
    at = close + 2;
  }
  return tokens;
}
