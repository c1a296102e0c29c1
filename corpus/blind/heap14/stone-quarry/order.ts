export class Stream {
  private x: number;
  private y: number;

  constructor(seed: number) {
    this.x = seed >>> 0;
    this.y = 362436069;
  }

  next(): number {
    let t = this.x ^ (this.x << 10);
    this.x = this.y;
    t ^= t >>> 13;
    this.y = (this.y ^ (this.y >>> 10) ^ t) >>> 0;
    return this.y / 4294967296;
  }

  int(n: number): number {
    return Math.floor(this.next() * n);
  }
}

export type Block = { length: number; width: number; height: number; grade: string };

export class Order {
  readonly id: number;
  readonly customer: string;
  readonly site: string;
  readonly blocks: Block[];
  readonly placed: number;
  attempts = 0;

  constructor(id: number, customer: string, site: string, blocks: Block[], placed: number) {
    this.id = id;
    this.customer = customer;
    this.site = site;
    this.blocks = blocks;
    this.placed = placed;
  }

  get volume(): number {
    return this.blocks.reduce((sum, b) => sum + b.length * b.width * b.height, 0);
  }
}

const GRADES = ['A', 'A/B', 'B', 'C'];

export function makeOrder(id: number, stream: Stream): Order {
  const blocks: Block[] = [];
  const n = 4 + stream.int(5);
  for (let i = 0; i < n; i++) {
    blocks.push({
      length: 0.4 + stream.next() * 2,
      width: 0.3 + stream.next(),
      height: 0.2 + stream.next(),
      grade: GRADES[stream.int(GRADES.length)],
    });
  }
  return new Order(id, `Mason ${stream.int(1e6)} and sons`, `Plot ${stream.int(1e5)}, road ${stream.int(900)}`, blocks, 1.7e12 + id * 977 + 0.5);
}
