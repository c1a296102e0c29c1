const KINDS = ['motor', 'home', 'travel'];

export function* samples(count) {
  let state = 31337;
  const next = (n) => (state = (state * 69069 + 1) >>> 0) % n;
  for (let i = 0; i < count; i++) {
    const kind = KINDS[next(3)];
    const id = `CL-${String(i - (next(50) === 0 ? 1 : 0)).padStart(6, '0')}`;
    const claim = {
      id,
      policy: `AB${String(10_000_000 + next(90_000_000))}`,
      occurred: `2024-0${1 + next(9)}-${10 + next(19)}`,
      kind,
      parties: Array.from({ length: 1 + next(3) }, (_, p) => ({
        name: `Party ${p}`, role: ['insured', 'claimant', 'witness'][p], phone: next(20) ? '+47 555 01 ' + next(100) : 'n/a',
      })),
      items: Array.from({ length: next(4) }, (_, k) => ({
        label: `item ${k}`, value: { amount: next(90_000), currency: next(40) ? 'EUR' : 'XXX' }, photos: [],
      })),
    };
    if (kind === 'motor') claim.plate = `AB ${1000 + next(9000)}`;
    if (kind === 'home') claim.address = next(30) ? `${next(90)} Mill Lane` : '';
    if (kind === 'travel') claim.country = 'PT';
    yield JSON.stringify({ headers: { channel: 'web', received: claim.occurred }, claim });
  }
}
