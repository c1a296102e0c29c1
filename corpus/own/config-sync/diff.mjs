
export function changed(before, after) {
  const out = [];
  for (const next of after) {
    const prev = before.get(next.key);
    if (!prev || JSON.stringify(prev) !== JSON.stringify(next)) out.push(next.key);
  }
  return out;
}
