const BASE = { EU: 6.5, UK: 9.8, CH: 10.4, NO: 11.2 };

function volumetric([l, w, h]) {
  return (l * w * h) / 5000;
}

export function price({ recipient, parcels, service }) {
  let sum = 0;
  for (const p of parcels) {
    const chargeable = Math.max(p.weight, volumetric(p.size));
    sum += (BASE[recipient.country] ?? 15) + chargeable * 0.42;
  }
  return Math.round(sum * (service === 'express' ? 1.7 : 1) * 100) / 100;
}
