import { TemplateError, tokenize, type Token } from './lexer.ts';

export type Ast =
  | { kind: 'text'; value: string }
  | { kind: 'out'; path: string[]; filters: { name: string; arg?: string }[]; raw: boolean }
  | { kind: 'if'; path: string[]; then: Ast[]; otherwise: Ast[] }
  | { kind: 'each'; path: string[]; body: Ast[]; otherwise: Ast[] };

function parsePath(text: string): string[] {
  const path = text.split('.');
  for (const p of path) if (!/^[A-Za-z_]\w*$/.test(p)) throw new TemplateError('expression', 0, `bad path ${text}`);
  return path;
}

function parseOutput(expr: string, raw: boolean): Ast {
  const [head, ...pipes] = expr.split('|').map((s) => s.trim());
  const filters = pipes.map((p) => {
    const m = /^(\w+)(?::\s*'([^']*)')?$/.exec(p);
    if (!m) throw new TemplateError('expression', 0, `bad filter ${p}`);
    return { name: m[1], arg: m[2] };
  });
  return { kind: 'out', path: parsePath(head), filters, raw };
}

export function parse(name: string, source: string, partial: (name: string) => string): Ast[] {
  const tokens: Token[] = tokenize(name, source);
  let i = 0;
  function block(until?: string): { body: Ast[]; otherwise: Ast[] } {
    const body: Ast[] = [];
    const otherwise: Ast[] = [];
    let target = body;
    for (; i < tokens.length; i++) {
      const t = tokens[i];
      if (t.type === 'text') target.push({ kind: 'text', value: t.value.replace(/\n[ \t]+/g, '\n') });
      else if (t.type === 'out') target.push(parseOutput(t.expr, t.raw));
      else if (t.type === 'partial') target.push(...parse(t.name, partial(t.name), partial));
      else if (t.type === 'else') target = otherwise;
      else if (t.type === 'close') {
        if (t.name !== until) throw new TemplateError(name, i, `unexpected /${t.name}`);
        return { body, otherwise };
      } else {
        i++;
        const inner = block(t.name);
        const path = parsePath(t.expr);
        if (t.name === 'if') target.push({ kind: 'if', path, then: inner.body, otherwise: inner.otherwise });
        else if (t.name === 'each') target.push({ kind: 'each', path, body: inner.body, otherwise: inner.otherwise });
        else throw new TemplateError(name, i, `unknown block ${t.name}`);
      }
    }
    if (until) throw new TemplateError(name, i, `missing /${until}`);
    return { body, otherwise };
  }
  return block().body;
}
