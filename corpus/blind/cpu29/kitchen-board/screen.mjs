import { once } from 'node:events';
import { WebSocket } from 'ws';

const TARGET_SECONDS = { grill: 420, fry: 240, salad: 180, pastry: 300, bar: 120 };

/** One wall screen: keeps the tickets of its station in the order in which they are due. */
export class Screen {
  constructor(name, station) {
    this.name = name;
    this.station = station;
    this.tickets = new Map();
    this.received = 0;
    this.late = 0;
    this.checksum = 0;
  }

  async open(port) {
    this.socket = new WebSocket(`ws://127.0.0.1:${port}/board?station=${this.station}`);
    this.socket.on('message', (data) => this.#apply(JSON.parse(data.toString())));
    await once(this.socket, 'open');
    return this;
  }

  #apply(event) {
    this.received++;
    this.checksum = (Math.imul(this.checksum, 31) + event.seq) | 0;
    if (event.type === 'flush') {
      this.done?.();
      return;
    }
    const ticket = this.tickets.get(event.order) ?? { order: event.order, table: event.table, lines: [], step: 0, at: event.at };
    ticket.step = event.step;
    if (event.type === 'placed') {
      ticket.lines = event.lines.filter((l) => this.station === 'pass' || l.station === this.station);
      ticket.due = event.at + Math.max(60, ...ticket.lines.map((l) => TARGET_SECONDS[l.station] ?? 60));
    }
    if (event.type === 'served') {
      if (event.at > ticket.due) this.late++;
      this.tickets.delete(event.order);
      if (this.station === 'pass') this.socket.send(JSON.stringify({ order: event.order, step: event.step }));
    } else {
      this.tickets.set(event.order, ticket);
    }
  }

  untilFlushed() {
    return new Promise((resolve) => { this.done = resolve; });
  }

  board(limit = 5) {
    return [...this.tickets.values()].sort((a, b) => a.due - b.due || a.order - b.order).slice(0, limit);
  }

  async close() {
    if (this.socket.readyState === WebSocket.CLOSED) return;
    await once(this.socket, 'close');
  }
}
