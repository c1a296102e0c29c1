'use strict';

const { produce } = require('immer');

const initial = {
  items: {},
  shelves: {},
  audit: { received: 0, shipped: 0, moved: 0, rejected: 0, last: null },
};

const handlers = {
  receive(draft, { sku, shelf, quantity, batch }) {
    const item = draft.items[sku];
    if (!item) {
      draft.items[sku] = { sku, quantity, places: { [shelf]: quantity }, batches: [batch] };
    } else {
      item.quantity += quantity;
      item.places[shelf] = (item.places[shelf] ?? 0) + quantity;
      if (!item.batches.includes(batch)) item.batches.push(batch);
      if (item.batches.length > 6) item.batches.shift();
    }
    draft.shelves[shelf] = (draft.shelves[shelf] ?? 0) + quantity;
    draft.audit.received += quantity;
  },

  ship(draft, { sku, shelf, quantity }) {
    const item = draft.items[sku];
    const there = item?.places[shelf] ?? 0;
    if (there < quantity) {
      draft.audit.rejected++;
      return;
    }
    item.quantity -= quantity;
    if (there === quantity) delete item.places[shelf];
    else item.places[shelf] = there - quantity;
    draft.shelves[shelf] -= quantity;
    draft.audit.shipped += quantity;
  },

  move(draft, { sku, shelf, to, quantity }) {
    const item = draft.items[sku];
    const there = item?.places[shelf] ?? 0;
    if (there < quantity || shelf === to) {
      draft.audit.rejected++;
      return;
    }
    item.places[shelf] = there - quantity;
    item.places[to] = (item.places[to] ?? 0) + quantity;
    draft.shelves[shelf] -= quantity;
    draft.shelves[to] = (draft.shelves[to] ?? 0) + quantity;
    draft.audit.moved += quantity;
  },
};

function apply(draft, action) {
  handlers[action.type](draft, action);
  draft.audit.last = action.no;
}

function reduce(state, action) {
  return produce(state, (draft) => apply(draft, action));
}

function reduceBatch(state, actions) {
  return actions.reduce(reduce, state);
}

module.exports = { initial, reduce, reduceBatch };
