export const topOfLot = (state, id) => {
  const lot = state.lots[id];
  return lot?.top ? state.bids[lot.top] : null;
};

export const board = (state) =>
  Object.values(state.lots)
    .map((lot) => ({ id: lot.id, species: lot.species, boxes: lot.boxes, cents: topOfLot(state, lot.id)?.cents ?? lot.reserve, bids: lot.count }))
    .sort((a, b) => b.cents * b.boxes - a.cents * a.boxes || a.id.localeCompare(b.id));
