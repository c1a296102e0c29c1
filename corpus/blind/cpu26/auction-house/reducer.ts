import { at, pipe } from './focus.ts';
import type { Bidder, House, Lot, Reducer } from './model.ts';

const hold = (bidder: string, amount: number) => (house: House): House =>
  at(house, ['bidders', bidder], (b: Bidder) => ({ ...b, held: b.held + amount }));

const lead = (lot: string, bidder: string, amount: number) => (house: House): House =>
  at(house, ['lots', lot], (l: Lot) => ({ ...l, price: amount, leader: bidder, bids: l.bids + 1 }));

const release = (bidder: string | null, amount: number) => (house: House): House =>
  bidder === null ? house : hold(bidder, -amount)(house);

const pay = (bidder: string, amount: number) => (house: House): House =>
  at(house, ['bidders', bidder], (b: Bidder) => ({ ...b, budget: b.budget - amount, held: b.held - amount }));

const book = (category: number, amount: number) => (house: House): House =>
  at(house, ['turnover', `c${category}`], (sum: number) => sum + amount);

const retire = (lot: string) => (house: House): House =>
  at(house, ['lots', lot], (l: Lot) => ({ ...l, closesAt: -1 }));

export const reduce: Reducer = (house, action) => {
  switch (action.type) {
    case 'tick':
      return at(house, ['clock'], () => action.to);
    case 'bid': {
      const { leader, price } = house.lots[action.lot];
      return pipe(house,
        release(leader, price),
        hold(action.bidder, action.amount),
        lead(action.lot, action.bidder, action.amount));
    }
    case 'hammer': {
      const { leader, price, category, reserve } = house.lots[action.lot];
      if (leader === null || price < reserve) return pipe(house, release(leader, price), retire(action.lot));
      return pipe(house, pay(leader, price), book(category, price), retire(action.lot));
    }
  }
};
