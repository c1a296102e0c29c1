import { Table } from './table.ts';
import type { Carrier, Charge, Leg, Shipment } from '../models/types.ts';

export class CarrierRepository extends Table<Carrier> { readonly entity = 'carrier'; }

export class ShipmentRepository extends Table<Shipment> {
  readonly entity = 'shipment';
  #byCustomer = new Map<string, Shipment[]>();

  override insert(row: Shipment) {
    super.insert(row);
    const list = this.#byCustomer.get(row.customerId);
    if (list) list.push(row);
    else this.#byCustomer.set(row.customerId, [row]);
    return row;
  }

  pageForCustomer(customerId: string, offset: number, limit: number) {
    const all = this.#byCustomer.get(customerId) ?? [];
    return { total: all.length, items: all.slice(offset, offset + limit) };
  }
}

export class ChargeRepository extends Table<Charge> {
  readonly entity = 'charge';
  #byShipment = new Map<string, Charge[]>();

  override insert(row: Charge) {
    super.insert(row);
    const list = this.#byShipment.get(row.shipmentId);
    if (list) list.push(row);
    else this.#byShipment.set(row.shipmentId, [row]);
    return row;
  }

  forShipment(shipmentId: string): readonly Charge[] {
    return this.#byShipment.get(shipmentId) ?? [];
  }
}

export class LegRepository extends Table<Leg> {
  readonly entity = 'leg';

  forShipment(shipmentId: string): Leg[] {
    return this.rows
      .filter((leg) => leg.shipmentId === shipmentId)
      .sort((a, b) => a.seq - b.seq);
  }
}
