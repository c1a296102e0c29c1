import type { CarrierRepository, ChargeRepository, LegRepository, ShipmentRepository } from './repositories/shipments.ts';
import type { ShipmentStatus } from './models/types.ts';

export function rng(seed: number) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
const PORTS = ['RTM', 'HAM', 'ANR', 'FXT', 'LEH', 'GOA', 'PIR', 'VLC', 'GDN', 'OSL', 'GOT', 'DUB'];
const STATUSES: ShipmentStatus[] = ['draft', 'tendered', 'booked', 'in_transit', 'delivered'];
const CODES = ['FRT', 'BAF', 'THC', 'DOC', 'ISP'];

export function seed(shipments: ShipmentRepository, legs: LegRepository, charges: ChargeRepository, carriers: CarrierRepository, count: number) {
  const r = rng(7411);
  const pick = <T>(xs: T[]) => xs[Math.floor(r() * xs.length)];
  for (let i = 0; i < 60; i++) {
    carriers.insert({ id: `car${i}`, name: `Line ${String.fromCharCode(65 + (i % 26))}${i}`, scac: `SC${100 + i}`, rating: r(), lanes: [pick(PORTS), pick(PORTS)] });
  }
  for (let i = 0; i < count; i++) {
    const id = `S${(100000 + i).toString(36).toUpperCase()}`;
    const readyAt = 1_760_000_000_000 + Math.floor(r() * 9e9);
    const stops = [pick(PORTS)];
    const n = 1 + Math.floor(r() * 3);
    for (let k = 0; k < n; k++) stops.push(pick(PORTS));
    shipments.insert({
      id, customerId: `C${i % 40}`, origin: stops[0], destination: stops[n], weightKg: 100 + Math.floor(r() * 20000),
      volumeM3: r() * 60, readyAt, status: pick(STATUSES),
    });
    let t = readyAt;
    for (let k = 0; k < n; k++) {
      const km = 80 + Math.floor(r() * 1900);
      const departAt = t + Math.floor(r() * 8.64e7);
      t = departAt + km * 150_000;
      legs.insert({ id: `${id}-L${k}`, shipmentId: id, carrierId: `car${Math.floor(r() * 60)}`, seq: k + 1, from: stops[k], to: stops[k + 1], distanceKm: km, departAt, arriveAt: t });
    }
    const m = 2 + Math.floor(r() * 4);
    for (let k = 0; k < m; k++) {
      charges.insert({ id: `${id}-H${k}`, shipmentId: id, code: pick(CODES), amountCents: 500 + Math.floor(r() * 900000), currency: pick(['USD', 'EUR', 'GBP', 'JPY']) });
    }
  }
}
