import { combine } from './store.js';

let serial = 0;
export const lotOpened = (lot) => ({ type: 'lot/opened', lot });
export const buyerSeated = (buyer, licence) => ({ type: 'buyer/seated', buyer, licence });
export const bidPlaced = (bid) => ({ type: 'bid/placed', bid: { id: `b${(++serial).toString(36)}`, ...bid } });

export const openHall = () => ({ lots: {}, bids: {}, seated: {}, clock: { rounds: 0, last: null } });

const lots = (state, action) => {
  switch (action.type) {
    case 'lot/opened':
      return { ...state, [action.lot.id]: { ...action.lot, top: null, count: 0 } };
    case 'bid/placed': {
      const lot = state[action.bid.lot];
      return lot ? { ...state, [lot.id]: { ...lot, top: action.bid.id, count: lot.count + 1 } } : state;
    }
    default:
      return state;
  }
};

const bids = (state, action) => (action.type === 'bid/placed' ? { ...state, [action.bid.id]: action.bid } : state);

const seated = (state, action) =>
  action.type === 'buyer/seated' ? { ...state, [action.buyer]: { licence: action.licence, since: Date.now() } } : state;

const clock = (state, action) => (action.type === 'bid/placed' ? { rounds: state.rounds + 1, last: action.bid.lot } : state);

export const hall = combine({ lots, bids, seated, clock });
