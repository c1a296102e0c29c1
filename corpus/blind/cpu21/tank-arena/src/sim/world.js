import { SpatialGrid } from './grid.js';
import { WallIndex } from './wall-index.js';
import { Shell, Tank, Wall } from './bodies.js';
import { pushOut, segmentHitsBox } from './geometry.js';

export class World {
  constructor(settings, rng, score) {
    this.settings = settings;
    this.rng = rng;
    this.score = score;
    this.tick = 0;
    const { size } = settings;
    this.walls = new WallIndex(size, settings.cell, Array.from({ length: settings.walls }, () => new Wall(rng.range(0, size - 120), rng.range(0, size - 120), rng.range(20, 110), rng.range(20, 110))));
    this.tanks = Array.from({ length: settings.tanks }, (_, i) => new Tank(rng.range(20, size - 20), rng.range(20, size - 20), rng.range(-3, 3), i % 4));
    this.shells = [];
    this.grid = new SpatialGrid(size, settings.cell, settings.tanks);
  }

  fire(tank) {
    const { shellSpeed, shellLife, reload, tankRadius } = this.settings;
    const c = Math.cos(tank.turret);
    const s = Math.sin(tank.turret);
    tank.cool = reload;
    this.shells.push(new Shell(tank, tank.x + c * (tankRadius + 4), tank.y + s * (tankRadius + 4), c * shellSpeed, s * shellSpeed, shellLife));
  }

  #respawn(tank) {
    const { size } = this.settings;
    Object.assign(tank, { x: this.rng.range(20, size - 20), y: this.rng.range(20, size - 20), hp: 100, speed: 0, dead: 0 });
  }

  #moveTank(tank, dt) {
    const { size, tankRadius } = this.settings;
    tank.vx = Math.cos(tank.heading) * tank.speed;
    tank.vy = Math.sin(tank.heading) * tank.speed;
    tank.x = Math.max(tankRadius, Math.min(size - tankRadius, tank.x + tank.vx * dt));
    tank.y = Math.max(tankRadius, Math.min(size - tankRadius, tank.y + tank.vy * dt));
    this.walls.near(tank.x, tank.y, tankRadius, (w) => { if (pushOut(tank, tankRadius, w)) { tank.speed *= 0.6; tank.heading += 0.2; } });
    tank.cool -= dt;
  }

  #separate() {
    const r = this.settings.tankRadius * 2;
    const { tanks } = this;
    for (let i = 0; i < tanks.length; i++) {
      const a = tanks[i];
      this.grid.query(a.x, a.y, r, (j) => {
        if (j <= i) return;
        const b = tanks[j];
        const dx = b.x - a.x;
        const dy = b.y - a.y;
        const d2 = dx * dx + dy * dy;
        if (d2 >= r * r || d2 === 0) return;
        const d = Math.sqrt(d2);
        const push = (r - d) / 2 / d;
        a.x -= dx * push; a.y -= dy * push;
        b.x += dx * push; b.y += dy * push;
      });
    }
  }

  #moveShells(dt) {
    const { tankRadius, shellRadius, size } = this.settings;
    const reach = tankRadius + shellRadius;
    let kept = 0;
    for (const shell of this.shells) {
      const x = shell.x + shell.vx * dt;
      const y = shell.y + shell.vy * dt;
      shell.life -= dt;
      if (shell.life <= 0 || x < 0 || y < 0 || x > size || y > size || this.walls.blocked(shell.x, shell.y, x, y, segmentHitsBox)) continue;
      let struck = null;
      this.grid.query(x, y, reach, (i) => {
        const t = this.tanks[i];
        if (struck || t === shell.owner || t.dead > 0) return;
        if ((t.x - x) ** 2 + (t.y - y) ** 2 < reach * reach) struck = t;
      });
      if (struck) { this.#hit(struck, shell.owner); continue; }
      shell.x = x;
      shell.y = y;
      this.shells[kept++] = shell;
    }
    this.shells.length = kept;
  }

  #hit(tank, by) {
    if (tank.team === by.team) return;
    tank.hp -= 26;
    this.score.hit(by.id, 26);
    if (tank.hp <= 0) { tank.dead = 3; this.score.kill(by.id, tank.id); }
  }

  step(pilot, dt) {
    this.tick++;
    this.grid.rebuild(this.tanks);
    for (const tank of this.tanks) {
      if (tank.dead > 0) { tank.dead -= dt; if (tank.dead <= 0) this.#respawn(tank); continue; }
      pilot.drive(tank, dt);
      this.#moveTank(tank, dt);
    }
    this.grid.rebuild(this.tanks);
    this.#separate();
    this.#moveShells(dt);
  }
}
