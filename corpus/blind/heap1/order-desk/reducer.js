'use strict';

exports.initial = { open: {}, count: 0, revenue: 0, notices: [] };

function note(state, level, text, at) {
  return [...state.notices, { level, text, at, seen: false }];
}

exports.reducer = function reducer(state, action) {
  switch (action.type) {
    case 'order/opened':
      return {
        ...state,
        count: state.count + 1,
        open: { ...state.open, [action.order.id]: action.order },
        notices: note(state, 'info', `Order ${action.order.id} for ${action.order.customer} opened at desk ${action.desk}`, action.at),
      };
    case 'order/closed': {
      const { [action.id]: order, ...open } = state.open;
      return {
        ...state,
        open,
        revenue: state.revenue + order.total,
        notices: note(state, 'ok', `Order ${action.id} closed with a total of ${order.total.toFixed(2)} by ${action.clerk}`, action.at),
      };
    }
    default:
      return state;
  }
};
