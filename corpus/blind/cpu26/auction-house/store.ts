import { createHash } from 'node:crypto';
import type { Action, Dispatch, House, Link, Reducer } from './model.ts';

export function openStore(start: House, reducer: Reducer, links: Link[]) {
  let house = start;
  const read = () => house;
  const base: Dispatch = (action) => {
    house = reducer(house, action);
  };
  const dispatch = links.reduceRight<Dispatch>((next, link) => link(next, read), base);
  return { read, dispatch };
}

/** Drops bids that are too low, too late or not covered. */
export const guard: Link = (next, read) => (action) => {
  if (action.type === 'bid') {
    const house = read();
    const lot = house.lots[action.lot];
    const bidder = house.bidders[action.bidder];
    const step = Math.max(5, Math.floor(lot.price * 0.04));
    if (lot.closesAt < house.clock || lot.leader === bidder.id) return;
    if (action.amount < lot.price + step || bidder.held + action.amount > bidder.budget) return;
  }
  next(action);
};

/** Every action that passes is sealed into a chain that the regulator can replay. */
export function journal() {
  let seal = Buffer.alloc(32);
  let entries = 0;
  const link: Link = (next, read) => (action: Action) => {
    next(action);
    const body = JSON.stringify([read().clock, action]);
    seal = createHash('sha256').update(seal).update(body).digest();
    entries++;
  };
  return { link, result: () => ({ entries, seal: seal.toString('hex') }) };
}
