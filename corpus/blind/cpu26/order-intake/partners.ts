export interface Partner {
  id: string;
  currency: 'EUR' | 'SEK' | 'PLN';
  maxLines: number;
  skuPrefix: string;
  requires: readonly ('buyerReference' | 'deliveryWindow')[];
}

const PARTNERS: Partner[] = [
  { id: 'nordkap', currency: 'SEK', maxLines: 12, skuPrefix: 'NK', requires: ['buyerReference'] },
  { id: 'wisla', currency: 'PLN', maxLines: 9, skuPrefix: 'WS', requires: ['deliveryWindow'] },
  { id: 'alpina', currency: 'EUR', maxLines: 14, skuPrefix: 'AL', requires: [] },
  { id: 'kontor', currency: 'EUR', maxLines: 10, skuPrefix: 'KO', requires: ['buyerReference', 'deliveryWindow'] },
  { id: 'fjell', currency: 'SEK', maxLines: 8, skuPrefix: 'FJ', requires: [] },
];

const byId = new Map(PARTNERS.map((partner) => [partner.id, partner]));

export const partnerIds = [...byId.keys()];

export function partnerOf(id: string): Partner {
  const partner = byId.get(id);
  if (!partner) throw new Error(`unknown partner ${id}`);
  return partner;
}
