export function rng(seed) {
  let s = seed >>> 0;
  return () => {
    s = (Math.imul(s ^ (s >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0;
    return ((s ^ (s >>> 13)) >>> 0) / 4294967296;
  };
}

const KINDS = ['scanned', 'scanned', 'scanned', 'loaded', 'unloaded', 'held', 'delivered', 'returned'];
const HOURS = 3600;

// carriers quote our own id, their waybill or the shop's order reference, whatever the label had
export async function* makeCarrierFeed(count, registry) {
  const rand = rng(90217);
  let out = [];
  let clock = 1_760_000_000;
  for (let i = 0; i < count; i++) {
    const refs = [];
    const bag = 3 + Math.floor(rand() * 10);
    for (let k = 0; k < bag; k++) {
      const parcel = registry.all[Math.floor(rand() * registry.all.length)];
      const pick = rand();
      refs.push(pick < 0.12 ? parcel.id : pick < 0.7 ? parcel.waybill : pick < 0.98 ? parcel.order : `MISROUTE/${i}`);
    }
    clock += Math.floor(rand() * 40);
    out.push(JSON.stringify({
      refs,
      kind: KINDS[Math.floor(rand() * KINDS.length)],
      at: clock,
      depot: `D${String(Math.floor(rand() * 24)).padStart(2, '0')}`,
      weight: Math.round(rand() * 9000) / 1000,
      dwell: Math.round(rand() * 30 * HOURS),
    }));
    if (out.length === 500) {
      const bytes = Buffer.from(out.join('\n') + '\n');
      const cut = Math.floor(bytes.length * 0.61);
      yield bytes.subarray(0, cut);
      yield bytes.subarray(cut);
      out = [];
    }
  }
  if (out.length) yield Buffer.from(out.join('\n'));
}
