import type { Currency, Offer, Part } from './model.ts';

const RATES: Record<Currency, number> = { EUR: 1, USD: 0.92, CNY: 0.127 };
const LABOUR_PER_MINUTE = 0.95;

export interface Cost {
  material: number;
  labour: number;
  weightiest: number;
}

export class Costing {
  private readonly parts: Part[];
  private readonly offers = new Map<number, Offer>();
  private readonly known = new Map<number, Cost>();
  readonly usedBy: number[][];

  constructor(parts: Part[]) {
    this.parts = parts;
    this.usedBy = parts.map(() => []);
    for (const part of parts) for (const line of part.lines) this.usedBy[line.part].push(part.id);
  }

  accept(offer: Offer): void {
    this.offers.set(offer.part, offer);
    this.known.clear();
  }

  cost(id: number): Cost {
    const hit = this.known.get(id);
    if (hit) return hit;
    const part = this.parts[id];
    const result = part.kind === 'bought' ? this.bought(part) : this.made(part);
    this.known.set(id, result);
    return result;
  }

  /** Products that contain the part somewhere below them. */
  affected(id: number, top: number): number[] {
    const seen = new Set<number>([id]);
    const queue = [id];
    const products: number[] = [];
    for (let i = 0; i < queue.length; i++) {
      if (queue[i] >= top) products.push(queue[i]);
      for (const user of this.usedBy[queue[i]]) {
        if (!seen.has(user)) {
          seen.add(user);
          queue.push(user);
        }
      }
    }
    return products.sort((a, b) => a - b);
  }

  private bought(part: Part): Cost {
    const offer = this.offers.get(part.id);
    if (!offer) throw new Error(`no offer for ${part.label}`);
    let price = offer.breaks[0].price;
    for (const step of offer.breaks) if (step.from <= 20) price = step.price;
    const value = price * RATES[offer.currency];
    return { material: value, labour: 0, weightiest: part.id };
  }

  private made(part: Part): Cost {
    let material = 0;
    let labour = part.labourMinutes * LABOUR_PER_MINUTE;
    let weightiest = part.id;
    let most = 0;
    for (const { part: child, quantity } of part.lines) {
      const below = this.cost(child);
      const share = below.material * quantity;
      material += share;
      labour += below.labour * quantity;
      if (share > most) {
        most = share;
        weightiest = below.weightiest;
      }
    }
    return { material: material * (1 + part.scrap), labour, weightiest };
  }
}
