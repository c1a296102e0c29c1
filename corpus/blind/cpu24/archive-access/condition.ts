import type { Request, Test } from './model.ts';

const FIELDS: Record<string, (request: Request) => string | number | boolean> = {
  'person.office': (r) => r.person.office,
  'person.clearance': (r) => r.person.clearance,
  'person.login': (r) => r.person.login,
  'folder.owner': (r) => r.folder.owner,
  'folder.sealed': (r) => r.folder.sealed,
  'folder.year': (r) => r.folder.year,
};

function operand(text: string) {
  if (text in FIELDS) return FIELDS[text];
  if (/^\d+$/.test(text)) {
    const value = Number(text);
    return () => value;
  }
  if (text === 'true' || text === 'false') return () => text === 'true';
  return () => text;
}

function single(text: string): Test {
  const label = /^label\((\w+)\)$/.exec(text);
  if (label) {
    const wanted = label[1];
    return (r) => r.folder.labels.includes(wanted);
  }
  const [left, sign, right] = text.split(' ');
  const a = operand(left);
  const b = operand(right);
  switch (sign) {
    case '=': return (r) => a(r) === b(r);
    case '!=': return (r) => a(r) !== b(r);
    case '>=': return (r) => a(r) >= b(r);
    case '<': return (r) => a(r) < b(r);
    default: throw new SyntaxError(text);
  }
}

export function condition(text: string): Test {
  const alternatives = text.split(' or ').map((part) => part.split(' and ').map((p) => single(p.trim())));
  return (r) => alternatives.some((all) => all.every((test) => test(r)));
}
