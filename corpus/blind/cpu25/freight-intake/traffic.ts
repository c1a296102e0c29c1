import type { Tenant } from './schema.ts';

export function tenants(count: number): Tenant[] {
  return Array.from({ length: count }, (_, i) => ({
    code: `T${String(i).padStart(2, '0')}`,
    maxPieces: 12 + (i % 5) * 6,
    maxWeight: 300 + (i % 4) * 250,
    modes: i % 3 === 0 ? ['road', 'rail', 'sea'] : ['road', 'air'],
    hazardous: i % 2 === 0,
    referencePrefix: `${String.fromCharCode(65 + (i % 26))}-`,
  }));
}

export function* frames(list: Tenant[], count: number, seed: number): Generator<string> {
  let state = BigInt(seed);
  const rnd = (n: number) => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    return Number(state >> 33n) % n;
  };
  const place = () => ({
    name: ['Haven Mills', 'Okoro Ltd', 'Brand & Co', 'Lindqvist'][rnd(4)],
    street: `${1 + rnd(200)} Quay Road`,
    city: ['Leith', 'Gdynia', 'Rouen', 'Aarhus'][rnd(4)],
    postcode: `${String.fromCharCode(65 + rnd(26))}${String.fromCharCode(65 + rnd(26))}${rnd(90)} ${rnd(9)}XD`,
    country: ['GB', 'PL', 'FR', 'DK'][rnd(4)],
  });
  for (let i = 0; i < count; i++) {
    const tenant = list[rnd(list.length)];
    const pieces = Array.from({ length: 1 + rnd(14) }, () => ({
      sku: `SKU-${rnd(100000)}`,
      weight: 1 + rnd(280),
      size: [20 + rnd(60), 20 + rnd(90), 20 + rnd(120)],
      ...(rnd(3) === 0 ? { stackable: false } : {}),
      ...(tenant.hazardous && rnd(12) === 0 ? { un: `UN${1000 + rnd(2500)}` } : {}),
    }));
    const body: Record<string, unknown> = {
      reference: `${tenant.referencePrefix}${i}`,
      mode: tenant.modes[rnd(tenant.modes.length)],
      from: place(),
      to: place(),
      ready: `2024-0${1 + rnd(9)}-1${rnd(10)}`,
      pieces,
      contact: rnd(25) === 0 ? 'nobody' : `desk${rnd(40)}@example.com`,
    };
    if (rnd(30) === 0) body.ready = 'tomorrow';
    yield `${tenant.code}|${JSON.stringify(body)}`;
  }
}
