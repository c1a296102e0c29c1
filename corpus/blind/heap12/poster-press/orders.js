const PAPER = ['matte', 'gloss', 'cotton', 'recycled'];

export class Order {
  constructor(id, customer, format, layers) {
    this.id = id;
    this.customer = customer;
    this.format = format;
    this.layers = layers;
    this.placed = null;
    this.proof = null;
  }

  get area() {
    return this.format.width * this.format.height;
  }
}

export function* orders(random, customers) {
  for (let id = 1; ; id++) {
    const layers = Array.from({ length: 3 + Math.floor(random() * 4) }, (_, i) => ({
      kind: i === 0 ? 'image' : 'text',
      x: random() * 800,
      y: random() * 1200,
      text: `line ${i} for order ${id}, set in ${8 + Math.floor(random() * 60)} points`,
    }));
    const format = { width: 30 + Math.floor(random() * 60), height: 40 + Math.floor(random() * 80), paper: PAPER[id % 4] };
    yield new Order(id, customers[Math.floor(random() * customers.length)], format, layers);
  }
}

export function loadCustomers(random, count) {
  return Array.from({ length: count }, (_, i) => ({
    id: i,
    name: `Studio ${i} ${['and Sons', 'Press', 'Arts', 'Works'][i % 4]}`,
    city: `City ${Math.floor(random() * 300)}`,
    discount: Math.floor(random() * 20),
    balance: 0,
  }));
}
