interface Courier { id: number; x: number; y: number; load: number }
interface Order { id: number; x: number; y: number; express: boolean }
interface CourierRepository { active(): readonly Courier[] }

const distance = (c: Courier, o: Order): number => Math.hypot(c.x - o.x, c.y - o.y) + c.load / 2;

class DispatchService {
  private readonly couriers: CourierRepository;
  private readonly fees = [{ upTo: 5, cents: 290 }, { upTo: 20, cents: 490 }, { upTo: Infinity, cents: 790 }];
  constructor(couriers: CourierRepository) { this.couriers = couriers; }

  nearest(order: Order): Courier {
    const [first] = this.couriers.active().toSorted((a, b) => distance(a, order) - distance(b, order));
    return first;
  }

  assign(order: Order): { courier: number; cents: number } {
    const courier = this.nearest(order);
    courier.load++;
    const km = Math.hypot(courier.x - order.x, courier.y - order.y);
    const fee = this.fees.find((f) => km <= f.upTo)!;
    return { courier: courier.id, cents: fee.cents + (order.express ? 200 : 0) };
  }
}

class OrderHandler {
  private readonly service: DispatchService;
  private readonly counts = new Map<number, number>();
  private cents = 0;
  constructor(service: DispatchService) { this.service = service; }

  handle(body: string): void {
    const answer = this.service.assign(JSON.parse(body) as Order);
    this.cents += answer.cents;
    this.counts.set(answer.courier, (this.counts.get(answer.courier) ?? 0) + 1);
  }

  summary(): string {
    const busiest = [...this.counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 3);
    return `${(this.cents / 100).toFixed(2)} ${busiest.map(([id, n]) => `#${id}x${n}`).join(' ')}`;
  }
}

const fleet: Courier[] = Array.from({ length: 900 }, (_, i) => ({ id: i, x: (i * 37) % 101, y: (i * 61) % 89, load: 0 }));
const handler = new OrderHandler(new DispatchService({ active: () => fleet }));
for (let id = 0; id < 1500; id++) {
  handler.handle(JSON.stringify({ id, x: (id * 17) % 100, y: (id * 29) % 88, express: id % 5 === 0 }));
}
console.log(handler.summary());
