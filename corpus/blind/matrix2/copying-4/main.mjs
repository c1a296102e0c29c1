import { EventEmitter } from 'node:events';

class Store extends EventEmitter {
  state = { tickets: [], open: 0, version: 0 };

  dispatch(action) {
    this.state = reduceTicket(this.state, action);
    this.emit(action.type, action, this.state);
  }
}

function reduceTicket(state, action) {
  switch (action.type) {
    case 'opened':
      return { ...state, tickets: [...state.tickets, action.ticket], open: state.open + 1, version: state.version + 1 };
    case 'closed':
      return {
        ...state,
        tickets: state.tickets.map((t, i) => (i === action.at ? { ...t, closed: true } : t)),
        open: state.open - 1,
        version: state.version + 1,
      };
    default:
      return state;
  }
}

async function* feed(total) {
  let s = 3;
  for (let i = 0; i < total; i++) {
    s = (s * 16807) % 2147483647;
    if (i % 100 === 0) await null;
    const text = JSON.stringify({ no: i, team: ['net', 'app', 'db'][s % 3], prio: s % 5 });
    if (i % 4 === 3) yield { type: 'closed', at: s % (i >> 1) };
    else yield { type: 'opened', ticket: { ...JSON.parse(text), closed: false } };
  }
}

const store = new Store();
const perTeam = { net: 0, app: 0, db: 0 };
let urgent = 0;
store.on('opened', ({ ticket }) => { perTeam[ticket.team]++; });
store.on('opened', ({ ticket }) => { if (ticket.prio === 0) urgent++; });
let low = Infinity;
store.on('closed', (_, state) => { low = Math.min(low, state.open); });

for await (const action of feed(19000)) store.dispatch(action);
console.log(store.state.version, store.state.open, low, urgent, perTeam);
console.log(store.state.tickets.filter((t) => t.closed).length);
