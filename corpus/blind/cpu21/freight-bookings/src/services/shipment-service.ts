import { BadRequestError } from '../lib/errors.ts';
import type { CarrierRepository, ChargeRepository, LegRepository, ShipmentRepository } from '../repositories/shipments.ts';
import type { Leg, LegDto, Shipment, ShipmentDto } from '../models/types.ts';
import type { RatingService } from './rating.ts';

const money = (cents: number) => `${(cents / 100).toFixed(2)} USD`;
const iso = (t: number) => new Date(t).toISOString();

export class ShipmentService {
  #shipments: ShipmentRepository;
  #legs: LegRepository;
  #charges: ChargeRepository;
  #carriers: CarrierRepository;
  #rating: RatingService;

  constructor(shipments: ShipmentRepository, legs: LegRepository, charges: ChargeRepository, carriers: CarrierRepository, rating: RatingService) {
    this.#shipments = shipments;
    this.#legs = legs;
    this.#charges = charges;
    this.#carriers = carriers;
    this.#rating = rating;
  }

  #legDto(leg: Leg): LegDto {
    const carrier = this.#carriers.get(leg.carrierId);
    return {
      seq: leg.seq, carrier: `${carrier.scac} ${carrier.name}`, from: leg.from, to: leg.to,
      km: leg.distanceKm, departs: iso(leg.departAt), arrives: iso(leg.arriveAt),
    };
  }

  toDto(s: Shipment): ShipmentDto {
    const legs = this.#legs.forShipment(s.id);
    const { total, byCode } = this.#rating.totals(this.#charges.forShipment(s.id));
    const charges: Record<string, string> = {};
    for (const [code, cents] of byCode) charges[code] = money(cents);
    return {
      id: s.id, customer: s.customerId, lane: `${s.origin}-${s.destination}`, status: s.status,
      ready: iso(s.readyAt), chargeableKg: this.#rating.chargeableKg(s),
      transitHours: this.#rating.transitHours(legs), legs: legs.map((l) => this.#legDto(l)),
      total: money(total), charges,
    };
  }

  getOne(id: string) { return this.toDto(this.#shipments.get(id)); }

  list(customerId: string, page: number, size: number) {
    if (!(page >= 1) || !(size >= 1 && size <= 100)) throw new BadRequestError('page or size out of range');
    const { total, items } = this.#shipments.pageForCustomer(customerId, (page - 1) * size, size);
    return { total, page, pages: Math.ceil(total / size), items: items.map((s) => this.toDto(s)) };
  }

  quote(input: { origin: string; destination: string; weightKg: number; volumeM3: number }) {
    if (!input?.origin || !input.destination || !(input.weightKg > 0)) throw new BadRequestError('incomplete quote');
    const kg = this.#rating.chargeableKg({ weightKg: input.weightKg, volumeM3: input.volumeM3 ?? 0 } as Shipment);
    return { lane: `${input.origin}-${input.destination}`, chargeableKg: kg, estimate: money(kg * 41 + 12_500) };
  }
}
