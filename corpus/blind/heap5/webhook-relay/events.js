export function* events(directory) {
  for (let n = 1; ; n++) {
    const rows = Array.from({ length: 6 + (n % 14) }, (_, i) => ({ line: i, article: (n * 31 + i) % 977, qty: 1 + (i % 4), text: `row ${i} of event ${n}` }));
    yield { id: `evt_${n}`, endpoint: (n * 13) % directory.endpoints.length, version: n % 90, data: { kind: 'order.changed', rows } };
  }
}
