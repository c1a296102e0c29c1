export function* requests(tenants, seed) {
  let state = seed;
  const draw = (n) => {
    state = (state * 16807) % 2147483647;
    return state % n;
  };
  for (;;) {
    const tenant = tenants[draw(tenants.length)];
    if (draw(3) === 0) {
      yield { tenant, form: 'contact', body: { name: `Visitor ${draw(5000)}`, email: draw(6) ? `v${draw(5000)}@example.org` : 'none', message: 'please call' } };
    } else {
      const amount = draw(9000) / 10;
      yield { tenant, form: 'claim', body: { policy: `P${100000 + draw(800000)}`, date: '2026-03-14', amount: draw(9) ? amount : -amount, items: [{ what: 'glass', value: 40 }] } };
    }
  }
}
