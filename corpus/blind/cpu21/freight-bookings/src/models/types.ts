export interface Carrier { id: string; name: string; scac: string; rating: number; lanes: string[] }
export interface Shipment {
  id: string; customerId: string; origin: string; destination: string;
  weightKg: number; volumeM3: number; readyAt: number; status: ShipmentStatus;
}
export type ShipmentStatus = 'draft' | 'tendered' | 'booked' | 'in_transit' | 'delivered';
export interface Leg {
  id: string; shipmentId: string; carrierId: string; seq: number;
  from: string; to: string; distanceKm: number; departAt: number; arriveAt: number;
}
export interface Charge { id: string; shipmentId: string; code: string; amountCents: number; currency: string }
export interface LegDto { seq: number; carrier: string; from: string; to: string; km: number; departs: string; arrives: string }
export interface ShipmentDto {
  id: string; customer: string; lane: string; status: ShipmentStatus; ready: string;
  chargeableKg: number; transitHours: number; legs: LegDto[]; total: string; charges: Record<string, string>;
}
