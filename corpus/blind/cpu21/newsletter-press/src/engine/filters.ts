const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escapeHtml(value: unknown): string {
  if (value === null || value === undefined) return '';
  const s = typeof value === 'string' ? value : String(value);
  return /[&<>"']/.test(s) ? s.replace(/[&<>"']/g, (c) => ENTITIES[c]) : s;
}

export const filters = {
  upper: (v: unknown) => String(v ?? '').toUpperCase(),
  title: (v: unknown) => String(v ?? '').replace(/\b[a-z]/g, (c) => c.toUpperCase()),
  money: (v: unknown, currency = 'EUR') => `${(Number(v) / 100).toFixed(2)} ${currency}`,
  truncate: (v: unknown, n = '60') => { const s = String(v ?? ''); return s.length > +n ? `${s.slice(0, +n - 1)}…` : s; },
  url: (v: unknown) => encodeURIComponent(String(v ?? '')),
};
export type FilterName = keyof typeof filters;
