export class Lifecycle {
  constructor() {
    this.state = 'up';
    this.closing = new Promise((resolve) => {
      this.close = () => {
        this.state = 'down';
        resolve({ closed: true });
      };
    });
  }
}

export class Lane {
  constructor(width) {
    this.free = width;
    this.line = [];
  }

  async enter() {
    if (this.free > 0) {
      this.free--;
      return;
    }
    await new Promise((resolve) => this.line.push(resolve));
  }

  leave() {
    const next = this.line.shift();
    if (next) next();
    else this.free++;
  }
}
