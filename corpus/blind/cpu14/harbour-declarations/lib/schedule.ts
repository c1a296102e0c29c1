export interface Measure {
  heading: string;
  origin: string;
  rate: number;
  kind: 'mfn' | 'preference' | 'antidumping';
  from: number;
  to: number;
}
export interface Schedule {
  rateFor(code: string): { rate: number; via: string };
  size: number;
}

const ORIGINS = ['NO', 'TR', 'VN', 'CL', 'MA', 'KR', 'ZA', '*'];
const KINDS = ['mfn', 'preference', 'antidumping'] as const;
const DAY = 86_400_000;
const EPOCH = Date.UTC(2025, 0, 1);

/** The measures in force over the last two years, as published by the tariff office. */
export function loadMeasures(): Measure[] {
  let s = 90210;
  const next = () => (s = (s * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff;
  const out: Measure[] = [];
  for (let i = 0; i < 18000; i++) {
    const chapter = 1 + Math.floor(next() * 97);
    const digits = 2 + 2 * Math.floor(next() * 3);
    const tail = Math.floor(next() * 10 ** (digits - 2 || 1));
    const heading = String(chapter).padStart(2, '0') + (digits > 2 ? String(tail).padStart(digits - 2, '0') : '');
    const from = EPOCH + Math.floor(next() * 300) * DAY;
    out.push({
      heading,
      origin: ORIGINS[Math.floor(next() * ORIGINS.length)],
      rate: Math.round(next() * 220) / 10,
      kind: KINDS[Math.floor(next() * 3)],
      from,
      to: from + (90 + Math.floor(next() * 600)) * DAY,
    });
  }
  return out;
}

const RANK = { antidumping: 0, preference: 1, mfn: 2 };

/** Resolves overlaps between measures and lays them out by heading. */
export function compileSchedule(measures: readonly Measure[], origin: string, at: number): Schedule {
  const byHeading = new Map<string, Measure>();
  for (const m of measures) {
    if (m.origin !== origin && m.origin !== '*') continue;
    if (m.from > at || m.to <= at) continue;
    const held = byHeading.get(m.heading);
    if (!held || RANK[m.kind] < RANK[held.kind] || (m.kind === held.kind && m.from > held.from)) {
      byHeading.set(m.heading, m);
    }
  }
  const inherited = new Map<string, { rate: number; via: string }>();
  for (const [heading, m] of byHeading) {
    const parent = byHeading.get(heading.slice(0, -2));
    const rate = m.kind === 'antidumping' && parent ? m.rate + parent.rate : m.rate;
    inherited.set(heading, { rate: Math.round(rate * 100) / 100, via: `${m.kind}/${heading}` });
  }
  return {
    size: inherited.size,
    rateFor(code) {
      for (let n = code.length; n >= 2; n -= 2) {
        const found = inherited.get(code.slice(0, n));
        if (found) return found;
      }
      return { rate: 4.5, via: 'residual' };
    },
  };
}
