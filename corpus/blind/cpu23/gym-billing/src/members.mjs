import { days } from './calendar.mjs';

const ZONES = ['Europe/Lisbon', 'America/Sao_Paulo', 'Asia/Kolkata', 'Pacific/Auckland'];
const PLAN_NAMES = ['basic', 'basic', 'plus', 'club'];
const EXTRA_NAMES = ['towel', 'sauna', 'trainer', 'locker'];

function noise(seed) {
  let x = seed;
  return () => {
    x = (x + 0x6d2b79f5) | 0;
    let t = Math.imul(x ^ (x >>> 15), x | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function* members(count) {
  const random = noise(1971);
  for (let id = 1; id <= count; id++) {
    yield {
      id,
      zone: ZONES[Math.floor(random() * ZONES.length)],
      plan: PLAN_NAMES[Math.floor(random() * PLAN_NAMES.length)],
      keen: 0.1 + random() * 0.5,
    };
  }
}

export function* visits(member, from, to) {
  const random = noise(member.id * 7919);
  for (const day of days(from, to)) {
    if (random() > member.keen) continue;
    const at = day + Math.floor(random() * 86400e3);
    const extra = random() < 0.3 ? EXTRA_NAMES[Math.floor(random() * 4)] : null;
    yield { at, minutes: 20 + Math.floor(random() * 200), extra };
  }
}
