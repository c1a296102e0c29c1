import { generate } from 'astring';

/** One scope for all: names get the number of their module; imports become the far name. */
export function emit(modules, kept) {
  const numbers = new Map([...modules.keys()].map((id, i) => [id, i]));
  const chunks = [];
  for (const [id, module] of [...modules].reverse()) {
    const nodes = kept.get(id);
    if (nodes.size === 0) continue;
    const body = module.ast.body.map((n) => n.declaration ?? n).filter((n) => nodes.has(n) || n.type === 'ExpressionStatement');
    const own = new Set(body.flatMap((n) => (n.declarations ? n.declarations.map((d) => d.id.name) : n.id ? [n.id.name] : [])));
    const text = generate({ type: 'Program', sourceType: 'module', body }, { indent: ' ' });
    chunks.push(text.replace(/[A-Za-z_$][\w$]*/g, (word) => {
      const far = module.imports.get(word);
      if (far) return `${far.name}_${numbers.get(far.from)}`;
      return own.has(word) ? `${word}_${numbers.get(id)}` : word;
    }));
  }
  return chunks.join('');
}
