export const lines = (state = {}, action) => {
  switch (action.type) {
    case 'line/set':
      return { ...state, [action.id]: { qty: action.qty, price: action.price, tags: action.tags } };
    case 'line/clear':
      return {};
    default:
      return state;
  }
};

export const totals = (state = { gross: 0, tax: 0, count: 0 }, action) => {
  if (action.type !== 'line/set') return state;
  const amount = action.qty * action.price;
  return { ...state, gross: state.gross + amount, tax: state.tax + Math.round(amount * 0.2), count: state.count + 1 };
};

export const session = (state = { user: 'guest', touched: 0 }, action) => ({ ...state, touched: action.at ?? state.touched });
