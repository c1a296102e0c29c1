export interface Leg {
  silo: string;
  tons: number;
  price: number;
}

export class Offer {
  readonly id: number;
  readonly trader: string;
  readonly crop: string;
  readonly legs: Leg[];
  readonly expires: number;
  constructor(id: number, trader: string, crop: string, legs: Leg[], expires: number) {
    this.id = id;
    this.trader = trader;
    this.crop = crop;
    this.legs = legs;
    this.expires = expires;
  }
  get tons(): number {
    return this.legs.reduce((n, l) => n + l.tons, 0);
  }
  get price(): number {
    return this.legs.reduce((n, l) => n + l.price * l.tons, 0) / this.tons;
  }
}

export class OrderBook {
  #offers = new Map<number, Offer>();
  #byTrader = new Map<string, Map<number, Offer>>();
  #byCrop = new Map<string, Set<Offer>>();

  add(offer: Offer): void {
    this.#offers.set(offer.id, offer);
    let mine = this.#byTrader.get(offer.trader);
    if (!mine) this.#byTrader.set(offer.trader, (mine = new Map()));
    mine.set(offer.id, offer);
    let crop = this.#byCrop.get(offer.crop);
    if (!crop) this.#byCrop.set(offer.crop, (crop = new Set()));
    crop.add(offer);
  }

  cheapest(crop: string): Offer | null {
    let best: Offer | null = null;
    for (const offer of this.#byCrop.get(crop) ?? []) if (!best || offer.price < best.price) best = offer;
    return best;
  }

  ofTrader(trader: string): Offer[] {
    return [...(this.#byTrader.get(trader)?.values() ?? [])].filter((o) => this.#offers.has(o.id));
  }

  take(id: number): Offer | null {
    const offer = this.#offers.get(id);
    if (!offer) return null;
    this.#offers.delete(id);
    this.#byTrader.get(offer.trader)?.delete(id);
    this.#byCrop.get(offer.crop)?.delete(offer);
    return offer;
  }

  expire(now: number): number {
    let gone = 0;
    for (const [id, offer] of this.#offers) {
      if (offer.expires > now) continue;
      this.#offers.delete(id);
      this.#byCrop.get(offer.crop)?.delete(offer);
      gone++;
    }
    return gone;
  }

  get open(): number {
    return this.#offers.size;
  }
}
