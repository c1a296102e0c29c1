import type { Consignment } from './schema.ts';

const PALLET = { width: 80, depth: 120, height: 180 };
const PER_ZONE = [38, 54, 71, 92, 118];

export function zoneOf(from: string, to: string): number {
  let distance = 0;
  for (let i = 0; i < Math.max(from.length, to.length); i++) {
    distance = distance * 3 + Math.abs((from.charCodeAt(i) || 0) - (to.charCodeAt(i) || 0));
  }
  return distance % PER_ZONE.length;
}

interface Shelf {
  y: number;
  depth: number;
  used: number;
}

/** Shelf packing of footprints on pallets, tallest first, with both orientations tried. */
export function pack(pieces: Consignment['pieces']): number {
  const boxes = pieces
    .map((p) => ({ w: Math.min(p.size[0], p.size[1]), d: Math.max(p.size[0], p.size[1]), h: p.size[2], stackable: p.stackable }))
    .sort((a, b) => b.h - a.h || b.d - a.d || b.w - a.w);
  const pallets: Array<{ shelves: Shelf[]; height: number; left: number }> = [];
  for (const box of boxes) {
    let placed = false;
    for (const pallet of pallets) {
      if (pallet.left < box.h) continue;
      for (const shelf of pallet.shelves) {
        if (shelf.used + box.w <= PALLET.width && box.d <= shelf.depth) {
          shelf.used += box.w;
          placed = true;
        } else if (shelf.used + box.d <= PALLET.width && box.w <= shelf.depth) {
          shelf.used += box.d;
          placed = true;
        }
        if (placed) break;
      }
      const end = pallet.shelves.reduce((y, s) => Math.max(y, s.y + s.depth), 0);
      if (!placed && end + box.d <= PALLET.depth) {
        pallet.shelves.push({ y: end, depth: box.d, used: box.w });
        placed = true;
      }
      if (placed) {
        if (!box.stackable) pallet.left = 0;
        break;
      }
    }
    if (!placed) pallets.push({ shelves: [{ y: 0, depth: box.d, used: box.w }], height: box.h, left: PALLET.height - (box.stackable ? 0 : box.h) });
  }
  return pallets.length;
}

export function charge(consignment: Consignment, zone: number): { pallets: number; price: number } {
  const pallets = pack(consignment.pieces);
  const weight = consignment.pieces.reduce((sum, p) => sum + p.weight, 0);
  const hazard = consignment.pieces.some((p) => p.un) ? 1.35 : 1;
  return { pallets, price: Math.round((pallets * PER_ZONE[zone] + weight * 0.21) * hazard * 100) / 100 };
}
