export interface Parcel {
  kilograms: number;
  value: number;
}

export interface ShipmentData {
  id: number;
  code: string;
  owner: string;
  parcels: Parcel[];
  events: { name: string; at: number }[];
}

class Shipment implements ShipmentData {
  id: number;
  code: string;
  owner: string;
  parcels: Parcel[];
  events: { name: string; at: number }[];

  constructor(data: ShipmentData) {
    this.id = data.id;
    this.code = data.code;
    this.owner = data.owner;
    this.parcels = data.parcels;
    this.events = data.events;
  }
}

export class ShipmentTable {
  private rows = new Map<number, Shipment>();
  private byCode = new Map<string, Set<Shipment>>();
  private clock = 0;

  get size(): number {
    return this.rows.size;
  }

  add(data: ShipmentData): void {
    const shipment = new Shipment(data);
    this.rows.set(shipment.id, shipment);
    let same = this.byCode.get(shipment.code);
    if (!same) this.byCode.set(shipment.code, (same = new Set()));
    same.add(shipment);
  }

  get(id: number): Shipment | undefined {
    return this.rows.get(id);
  }

  record(id: number, name: string): void {
    this.rows.get(id)?.events.push({ name, at: this.clock++ });
  }

  remove(id: number): boolean {
    const shipment = this.rows.get(id);
    if (!shipment) return false;
    return this.rows.delete(id);
  }

  busiest(): string {
    let best = '';
    let most = 0;
    for (const [code, same] of this.byCode) {
      if (same.size > most) {
        most = same.size;
        best = code;
      }
    }
    return best;
  }
}
