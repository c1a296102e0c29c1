const nameOf = (d) => (d.declarations ? d.declarations.map((x) => x.id.name) : [d.id.name]);

function topLevel(module) {
  const map = new Map();
  for (const node of module.ast.body) {
    const d = node.type === 'ExportNamedDeclaration' ? node.declaration : node;
    if (/Declaration$/.test(d.type) && d.type !== 'ImportDeclaration') for (const n of nameOf(d)) map.set(n, d);
  }
  return map;
}

export function shake(modules, entry) {
  const tops = new Map([...modules].map(([id, m]) => [id, topLevel(m)]));
  const kept = new Map([...modules.keys()].map((id) => [id, new Set()]));
  const queue = [...tops.get(entry).keys()].map((name) => [entry, name]);
  for (const node of modules.get(entry).ast.body) {
    if (node.type === 'ExpressionStatement') for (const n of modules.get(entry).uses(node)) queue.push([entry, n]);
  }
  while (queue.length > 0) {
    const [id, name] = queue.pop();
    const module = modules.get(id);
    const far = module.imports.get(name);
    if (far) {
      queue.push([far.from, far.name]);
      continue;
    }
    const node = tops.get(id).get(name);
    if (!node || kept.get(id).has(node)) continue;
    kept.get(id).add(node);
    for (const used of module.uses(node)) queue.push([id, used]);
  }
  return kept;
}
