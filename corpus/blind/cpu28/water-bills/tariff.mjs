const BANDS = [
  { upTo: 12, pence: 141 },
  { upTo: 30, pence: 187 },
  { upTo: Infinity, pence: 264 },
];

function charge(m3) {
  let pence = 0, from = 0;
  for (const band of BANDS) {
    const part = Math.min(m3, band.upTo) - from;
    if (part <= 0) break;
    pence += part * band.pence;
    from = band.upTo;
  }
  return Math.round(pence);
}

export function settle(home) {
  const months = [];
  for (const r of home.readings) {
    const key = r.day.slice(0, 7);
    const last = months.at(-1);
    if (last?.key === key) last.litres += r.litres;
    else months.push({ key, litres: r.litres });
  }
  for (const m of months) {
    m.m3 = m.litres / 1000;
    m.pence = charge(m.m3);
  }
  const total = months.reduce((n, m) => n + m.pence, 0) + 2450;
  return { months, standing: 2450, total };
}
