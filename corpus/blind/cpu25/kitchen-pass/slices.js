const STATIONS = ['grill', 'fry', 'cold', 'pastry', 'sauce'];

export function tickets(state = {}, action) {
  switch (action.type) {
    case 'ordered':
      return { ...state, [action.id]: { id: action.id, table: action.table, at: action.at, dishes: action.dishes, done: 0, sent: null } };
    case 'plated': {
      const ticket = state[action.id];
      return { ...state, [action.id]: { ...ticket, done: ticket.done + 1 } };
    }
    case 'sent':
      return { ...state, [action.id]: { ...state[action.id], sent: action.at } };
    default:
      return state;
  }
}

export function stations(state = Object.fromEntries(STATIONS.map((s) => [s, { load: 0, busiest: 0 }])), action) {
  if (action.type === 'ordered') {
    const next = { ...state };
    for (const dish of action.dishes) {
      const old = next[dish.station];
      const load = old.load + dish.minutes;
      next[dish.station] = { load, busiest: Math.max(old.busiest, load) };
    }
    return next;
  }
  if (action.type === 'plated') {
    const old = state[action.station];
    return { ...state, [action.station]: { ...old, load: old.load - action.minutes } };
  }
  return state;
}

export function till(state = { covers: 0, takings: 0 }, action) {
  if (action.type !== 'ordered') return state;
  return {
    covers: state.covers + 1,
    takings: state.takings + action.dishes.reduce((sum, dish) => sum + dish.price, 0),
  };
}

export { STATIONS };
