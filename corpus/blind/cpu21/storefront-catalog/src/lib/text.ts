const STOP = new Set(['the', 'and', 'for', 'with', 'our']);

export function terms(text: string): string[] {
  const out: string[] = [];
  for (const w of text.toLowerCase().split(/[^a-z0-9]+/)) {
    if (w.length < 3 || STOP.has(w)) continue;
    out.push(w.length > 4 && w.endsWith('s') ? w.slice(0, -1) : w);
  }
  return out;
}

export function fill(template: string, values: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (_, k: string) => values[k] ?? '');
}
