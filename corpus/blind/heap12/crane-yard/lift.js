export class Lift {
  static running = new Map();
  static limit = 7;

  static get count() {
    return Lift.running.size;
  }

  constructor(container, crane, target) {
    this.container = container;
    this.crane = crane;
    this.target = target;
    this.path = [];
    this.steps = 0;
    this.state = 'planned';
    Lift.running.set(`${container.id}/${crane.name}`, this);
  }

  plan(yard) {
    let { row, bay } = this.crane;
    while (row !== this.target.row || bay !== this.target.bay) {
      row += Math.sign(this.target.row - row);
      bay += Math.sign(this.target.bay - bay);
      this.path.push({ row, bay, height: yard.height(row, bay) });
    }
  }

  blocked(yard) {
    return yard.height(this.target.row, this.target.bay) >= Lift.limit;
  }

  async run(yard) {
    this.plan(yard);
    if (this.blocked(yard)) {
      this.state = 'moved on';
      return yard.nearest(this.target);
    }
    this.state = 'running';
    for (const step of this.path) {
      this.crane.row = step.row;
      this.crane.bay = step.bay;
      this.steps++;
    }
    await null;
    yard.put(this.target.row, this.target.bay, this.container);
    this.state = 'done';
    this.release();
    return null;
  }

  release() {
    Lift.running.delete(`${this.container.id}/${this.crane.name}`);
  }
}
