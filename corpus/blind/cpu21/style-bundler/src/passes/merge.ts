import type { AtRule, Decl, Node, Rule } from '../syntax/ast.ts';

/** Later declarations of a property win inside a rule; `important` ones are never overridden by others. */
export function dedupeDecls(rule: Rule): void {
  const last = new Map<string, number>();
  rule.decls.forEach((d, i) => {
    const before = last.get(d.prop);
    if (before !== undefined && rule.decls[before].important && !d.important) return;
    last.set(d.prop, i);
  });
  if (last.size === rule.decls.length) return;
  const keep = new Set(last.values());
  rule.decls = rule.decls.filter((_, i) => keep.has(i));
}

const declKey = (d: Decl) => `${d.prop}:${d.value}${d.important ? '!' : ''}`;

/** Joins neighbours that have the same selectors or the same body; order must be kept, so only neighbours. */
export function mergeNeighbours(nodes: Node[]): Node[] {
  const out: Node[] = [];
  let previousBody = '';
  let previousHead = '';
  for (const node of nodes) {
    if (node.kind === 'at') {
      const before = out.at(-1);
      if (node.body && before?.kind === 'at' && before.body && before.name === node.name && before.params === node.params && node.name === 'media') {
        before.body = mergeNeighbours([...before.body, ...node.body]);
      } else out.push(node.body ? { ...node, body: mergeNeighbours(node.body) } as AtRule : node);
      previousBody = previousHead = '';
      continue;
    }
    dedupeDecls(node);
    if (!node.decls.length) continue;
    const head = node.selectors.join(',');
    const body = node.decls.map(declKey).join(';');
    const before = out.at(-1) as Rule;
    if (head === previousHead) {
      before.decls.push(...node.decls);
      dedupeDecls(before);
      previousBody = before.decls.map(declKey).join(';');
    } else if (body === previousBody) {
      before.selectors = [...new Set([...before.selectors, ...node.selectors])];
      previousHead = before.selectors.join(',');
    } else {
      out.push(node);
      previousHead = head;
      previousBody = body;
    }
  }
  return out;
}
