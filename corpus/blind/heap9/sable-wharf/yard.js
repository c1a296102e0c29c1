class Stack {
  constructor(id, lane) {
    this.id = id;
    this.lane = lane;
    this.tons = 0;
    this.count = 0;
    this.sensors = [];
  }
}

export class Yard {
  constructor(rand, size) {
    this.stacks = [];
    this.stored = 0;
    for (let id = 0; id < size; id++) {
      const stack = new Stack(id, `${rand.word(3)}-${rand.int(60)}`);
      for (let s = 0; s < 4; s++) stack.sensors.push({ height: s * 2.6, offset: rand.next(), serial: rand.int(1e9) });
      this.stacks.push(stack);
    }
  }

  store(container) {
    const stack = this.stacks[container.stack];
    stack.tons += container.tons();
    stack.count++;
    this.stored++;
  }
}

export class Crane {
  constructor(id, queue, yard) {
    this.id = id;
    this.queue = queue;
    this.yard = yard;
    this.lifted = 0;
    this.idle = 0;
  }

  lift() {
    const container = this.queue.take();
    if (!container) {
      this.idle++;
      return false;
    }
    this.yard.store(container);
    this.lifted++;
    return true;
  }
}
