// Fills this process with what a server's heap is made of and writes its snapshot:
// `node --max-old-space-size=12000 bench/heap-make.mjs FILE THOUSANDS_OF_SESSIONS`. 1,000 sessions are about 104,000 nodes.
import { EventEmitter } from 'node:events';
import { writeHeapSnapshot } from 'node:v8';

const [file, thousands] = process.argv.slice(2);

class Session {
  constructor(id) {
    this.id = id;
    this.user = { name: `user ${id % 5000}`, email: `user${id}@example.org`, roles: ['reader', 'writer'] };
    this.visits = Array.from({ length: 6 }, (_, i) => ({
      at: id + i + 0.5,
      path: paths[(id + i) % 500],
      ms: i / 3,
      session: this,
      user: this.user,
    }));
    this.settings = new Map([
      ['theme', 'dark'],
      ['size', id % 7],
    ]);
    this.tags = new Set([id % 11, `tag${id % 300}`]);
    this.onClose = () => sessions.delete(id);
    this.next = null;
  }
}

class Order {
  constructor(session, id) {
    this.session = session;
    this.lines = Array.from({ length: 5 }, (_, i) => new Line(this, `sku-${(id * 7 + i) % 20000}`, i + 0.25));
    this.total = id * 1.1;
    this.note = `order ${id} of ${session.id}`;
    this.when = new Date(id * 1000);
  }
}

class Line {
  constructor(order, sku, price) {
    this.order = order;
    this.session = order.session;
    this.sku = sku;
    this.price = price;
    this.tax = { rate: 0.19 + price, region: 'EU', order };
  }
}

const paths = Array.from({ length: 500 }, (_, i) => `/items/${i}/details`);
const sessions = new Map();
const byUser = new Map();
const bus = new EventEmitter().setMaxListeners(0);
const meta = new WeakMap();
const recent = [];
let last = null;

for (let id = 0; id < Number(thousands) * 1000; id++) {
  const session = new Session(id);
  sessions.set(id, session);
  if (last) last.next = session;
  last = session;
  const orders = [new Order(session, id * 2), new Order(session, id * 2 + 1)];
  byUser.set(session.user.email, orders);
  recent.push(...orders);
  if (id % 100 === 0) {
    bus.on('config', () => session.id);
    meta.set(session, { seen: id });
  }
}
globalThis.app = { sessions, byUser, bus, recent, meta };
writeHeapSnapshot(file);
