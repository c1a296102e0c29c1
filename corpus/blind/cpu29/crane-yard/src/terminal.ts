import { Backlog } from './backlog.ts';
import { Gate, Kernel, type Process } from './kernel.ts';
import { Rng } from './rng.ts';
import { Yard, type Box, type Move } from './yard.ts';

export interface Settings { seed: number; cranes: number; ships: number; boxesPerShip: number; days: number }

export class Terminal {
  readonly kernel = new Kernel();
  readonly yard = new Yard();
  readonly backlog = new Backlog();
  readonly done = { load: 0, discharge: 0, shuffle: 0 };
  readonly delays: number[] = [];
  private readonly work: Gate;
  private readonly rng: Rng;
  private readonly settings: Settings;
  private boxes: Box[] = [];
  private nextId = 1;
  private travelled = 0;

  constructor(settings: Settings) {
    this.settings = settings;
    this.rng = new Rng(settings.seed);
    this.work = new Gate(this.kernel);
  }

  run(): void {
    const { cranes, ships, days } = this.settings;
    for (let c = 0; c < cranes; c++) this.kernel.spawn(this.crane(Math.floor((60 / cranes) * c)));
    for (let s = 0; s < ships; s++) this.kernel.spawn(this.ship(s), this.rng.below(days * 1440));
    this.kernel.spawn(this.trucks());
    this.kernel.run(days * 1440);
  }

  summary(): Record<string, number> {
    const sorted = Float64Array.from(this.delays).sort();
    return {
      steps: this.kernel.steps,
      ...this.done,
      longest: this.backlog.longest,
      open: this.backlog.size,
      stored: this.yard.stored,
      travelled: Math.round(this.travelled),
      medianDelay: Math.round(sorted[sorted.length >> 1] * 10) / 10,
      p95Delay: Math.round(sorted[Math.floor(sorted.length * 0.95)] * 10) / 10,
    };
  }

  private request(kind: Move['kind'], box: Box): void {
    this.backlog.add({ kind, box, requested: this.kernel.now });
    this.work.open();
  }

  private newBox(ship: number, due: number): Box {
    const rng = this.rng;
    return { id: this.nextId++, ship, weight: 4 + rng.unit() * 26, reefer: rng.unit() < 0.08, bay: rng.below(60), row: 0, due, arrived: this.kernel.now };
  }

  private *ship(index: number): Process {
    const { boxesPerShip } = this.settings;
    const leave = this.kernel.now + 600 + this.rng.below(500);
    for (let i = 0; i < boxesPerShip; i++) {
      this.request('discharge', this.newBox(index, leave));
      if (i % 24 === 23) yield this.rng.exponential(2);
    }
    const out = this.boxes.splice(0, Math.min(this.boxes.length, boxesPerShip >> 1));
    for (const box of out) {
      box.due = leave;
      box.ship = index;
      this.request('load', box);
      yield this.rng.exponential(0.4);
    }
  }

  private *trucks(): Process {
    for (;;) {
      yield this.rng.exponential(4);
      if (this.boxes.length > 40 && this.rng.unit() < 0.7) {
        const i = this.rng.below(this.boxes.length);
        const box = this.boxes[i];
        box.due = this.kernel.now + 180;
        this.boxes[i] = this.boxes[this.boxes.length - 1];
        this.boxes.pop();
        this.request('load', box);
      } else if (this.boxes.length > 0) {
        const box = this.boxes[this.boxes.length - 1];
        box.due = this.kernel.now + 900;
        this.boxes.pop();
        this.request('shuffle', box);
      }
    }
  }

  private *crane(bay: number): Process {
    for (;;) {
      const move = this.backlog.take({ now: this.kernel.now, craneBay: bay, yard: this.yard });
      if (!move) {
        yield this.backlog.size > 0 ? 5 : this.work;
        continue;
      }
      const { box, kind } = move;
      let minutes = 1.2 + Math.abs(box.bay - bay) * 0.02;
      this.travelled += Math.abs(box.bay - bay);
      bay = box.bay;
      if (kind !== 'discharge') {
        minutes += this.yard.above(box) * 0.3;
        this.yard.lift(box);
      }
      if (kind !== 'load') Object.assign(box, this.yard.slotFor(box.weight, bay));
      yield minutes;
      if (kind !== 'load') {
        this.yard.put(box);
        this.boxes.push(box);
      }
      this.done[kind]++;
      this.delays.push(this.kernel.now - move.requested);
    }
  }
}
