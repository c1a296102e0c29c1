function lcg(seed) {
  let s = seed >>> 0;
  return function next() {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    return s / 4294967296;
  };
}

const SERVICES = ['letter', 'small', 'parcel', 'freight', 'express'];

function buildTariff(zones, bands) {
  const next = lcg(424242);
  const tariff = { currency: 'EUR', zones: [] };
  for (let z = 0; z < zones; z++) {
    const zone = { code: `Z${z}`, fuel: { base: 0.02 + next() / 20, cap: 0.2 }, services: [] };
    for (const name of SERVICES) {
      const service = { name, bands: [] };
      let price = 2 + next() * 4;
      for (let b = 0; b < bands; b++) {
        price += next() * 1.4;
        service.bands.push({
          upTo: (b + 1) * 500,
          price: Math.round(price * 100) / 100,
          extras: { signed: b > 10 ? 1.5 : 0.9, insured: Math.round(next() * 300) / 100 },
        });
      }
      zone.services.push(service);
    }
    tariff.zones.push(zone);
  }
  return tariff;
}

function drift(tariff, day) {
  const next = lcg(day * 977 + 13);
  const copy = structuredClone(tariff);
  for (let i = 0; i < 9; i++) {
    const zone = copy.zones[Math.floor(next() * copy.zones.length)];
    const service = zone.services[Math.floor(next() * zone.services.length)];
    const band = service.bands[Math.floor(next() * service.bands.length)];
    band.price = Math.round((band.price + next() - 0.4) * 100) / 100;
  }
  return copy;
}

module.exports = { buildTariff, drift };
