const KINDS = ['string', 'integer', 'boolean'];

export function loadTenants(count) {
  return Array.from({ length: count }, (_, i) => ({
    id: `tenant-${String(i).padStart(3, '0')}`,
    extra: Object.fromEntries(Array.from({ length: 2 + (i % 3) }, (_, f) => [`custom_${f}`, { type: KINDS[(i + f) % KINDS.length] }])),
    branches: Array.from({ length: 600 }, (_, b) => ({ id: b, city: `City ${(i * 31 + b) % 900}`, opens: 7 + (b % 3), closes: 17 + (b % 5) })),
  }));
}
