function pick(bands, grams) {
  let lo = 0;
  let hi = bands.length - 1;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (bands[mid].upTo >= grams) hi = mid;
    else lo = mid + 1;
  }
  return bands[lo];
}

function quote(tariff, n) {
  const zone = tariff.zones[(n * 7) % tariff.zones.length];
  let best = Infinity;
  const grams = (n * 131) % 15000;
  for (const service of zone.services) {
    const band = pick(service.bands, grams);
    const surcharge = Math.min(zone.fuel.cap, zone.fuel.base * (1 + Math.sin(n / 50) / 4));
    const signed = n % 3 === 0 ? band.extras.signed : 0;
    const insured = n % 5 === 0 ? band.extras.insured : 0;
    best = Math.min(best, band.price * (1 + surcharge) + signed + insured);
  }
  return best;
}

module.exports = { quote };
