const STEPS = [[1, 0], [-1, 0], [0, 1], [0, -1]];

export class Fleet {
  constructor(floor, journal, random) {
    this.floor = floor;
    this.journal = journal.scoped('fleet');
    this.random = random;
    this.robots = [];
    this.maps = new Map();
    this.delivered = 0;
  }

  add(x, y) {
    const robot = { id: this.robots.length, x, y, target: null, waits: 0 };
    this.floor.taken[this.floor.index(x, y)] = robot.id;
    this.robots.push(robot);
    this.journal.info('robot joined', { id: robot.id, x, y });
  }

  way(target) {
    const key = `${target.x},${target.y}`;
    let map = this.maps.get(key);
    if (!map) this.maps.set(key, (map = this.floor.distances(target.x, target.y)));
    return map;
  }

  assign(robot, orders) {
    robot.target = orders[Math.floor(this.random() * orders.length)];
    this.journal.debug('assigned', { robot: robot.id, order: robot.target.sku });
  }

  step(robot, orders) {
    if (!robot.target) this.assign(robot, orders);
    const way = this.way(robot.target);
    const here = way[this.floor.index(robot.x, robot.y)];
    if (here <= 1) {
      this.delivered++;
      robot.target = null;
      return;
    }
    const options = STEPS.map(([dx, dy]) => ({ x: robot.x + dx, y: robot.y + dy }))
      .filter(({ x, y }) => this.floor.free(x, y))
      .sort((a, b) => way[this.floor.index(a.x, a.y)] - way[this.floor.index(b.x, b.y)]);
    const next = options[0];
    if (!next || way[this.floor.index(next.x, next.y)] > here + 1) {
      robot.waits++;
      return;
    }
    this.journal.debug('moved', { robot: robot.id, to: [next.x, next.y] });
    this.floor.move(robot, next.x, next.y);
  }

  tick(orders) {
    for (const robot of this.robots) this.step(robot, orders);
  }
}
