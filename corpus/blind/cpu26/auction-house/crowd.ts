import type { Action, House } from './model.ts';

export type Random = () => number;

export function seeded(seed: number): Random {
  let a = seed | 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function furnish(random: Random, lots: number, bidders: number, categories: number): House {
  const house = { clock: 0, lots: {}, bidders: {}, turnover: {} } as any;
  for (let c = 0; c < categories; c++) house.turnover[`c${c}`] = 0;
  for (let i = 0; i < lots; i++) {
    const id = `lot-${(i * 7919 + 13) % 100003}`;
    const reserve = 40 + Math.floor(random() ** 3 * 3000);
    house.lots[id] = {
      id, reserve, category: Math.floor(random() * categories),
      price: Math.floor(reserve * (0.3 + random() * 0.3)), leader: null, bids: 0,
      closesAt: 20 + Math.floor(random() * 100),
    };
  }
  for (let i = 0; i < bidders; i++) {
    const id = `guest-${i}`;
    house.bidders[id] = {
      id, held: 0, budget: 500 + Math.floor(random() * 9000),
      tastes: Array.from({ length: categories }, () => random()),
    };
  }
  return house;
}

/** What a guest is ready to give for a lot: mean of a small simulated resale market. */
export function worth(taste: number, reserve: number, patience: number, random: Random): number {
  let sum = 0;
  for (let run = 0; run < 200; run++) {
    let value = reserve;
    for (let week = 0; week < patience; week++) {
      const shock = random() + random() + random() - 1.5;
      value *= 1 + 0.01 * (taste - 0.45) + 0.04 * shock;
    }
    sum += Math.max(value, reserve * 0.5);
  }
  return sum / 200;
}

export function offer(house: House, lot: string, bidder: string, random: Random): Action | null {
  const { price, reserve, category } = house.lots[lot];
  const taste = house.bidders[bidder].tastes[category];
  const limit = worth(taste, reserve, 10 + Math.floor(taste * 30), random);
  const amount = Math.ceil(price * 1.05) + 5;
  return amount <= limit ? { type: 'bid', lot, bidder, amount } : null;
}
