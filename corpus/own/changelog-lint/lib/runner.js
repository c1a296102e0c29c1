export function lint(text, rules) {
  const problems = [];
  const lines = text.split(/\r?\n/);
  lines.forEach((line, i) => {
    for (const rule of rules) {
      if (!rule.applies(line)) continue;
      const message = rule.check(line);
      if (message) problems.push({ line: i + 1, rule: rule.id, message });
    }
  });
  return problems;
}

export function duplicates(text) {
  const seen = new Map();
  for (const line of text.split('\n')) {
    if (!line.startsWith('- ')) continue;
    const key = line.toLowerCase().replace(/[^a-z ]/g, '').split(' ').filter(Boolean).sort().join(' ');
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return [...seen.values()].filter((n) => n > 1).length;
}
