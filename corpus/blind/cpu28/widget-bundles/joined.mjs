/** Puts the modules of a widget into one scope, those that others need first. */
export function joined({ name, modules }) {
  const byName = new Map(modules.map((m) => [m.name, m]));
  const done = new Set();
  const parts = [];

  const visit = (m, path) => {
    if (done.has(m.name)) return;
    if (path.has(m.name)) throw new Error(`${m.name} needs itself`);
    path.add(m.name);
    for (const need of m.needs) visit(byName.get(need), path);
    path.delete(m.name);
    done.add(m.name);
    parts.push(`// ${name}/${m.name}.js\n${m.text}`);
  };

  for (const m of modules) visit(m, new Set());
  return `${parts.join('\n')}\nexport { ${modules.map((m) => `run_${m.name}`).join(', ')} };\n`;
}
