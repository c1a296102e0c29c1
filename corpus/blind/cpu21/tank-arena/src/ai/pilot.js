import { segmentHitsBox, turnTo } from '../sim/geometry.js';

/** Chooses a target in sight, turns the turret, drives and fires. */
export class Pilot {
  constructor(world) { this.world = world; }

  #visible(a, b) { return !this.world.walls.blocked(a.x, a.y, b.x, b.y, segmentHitsBox); }

  choose(tank) {
    const { tanks, grid, settings } = this.world;
    const range = settings.viewRange;
    let best = null;
    let bestScore = Infinity;
    grid.query(tank.x, tank.y, range, (i) => {
      const other = tanks[i];
      if (other === tank || other.team === tank.team || other.dead > 0) return;
      const dx = other.x - tank.x;
      const dy = other.y - tank.y;
      const d2 = dx * dx + dy * dy;
      if (d2 > range * range) return;
      const score = d2 * (0.4 + other.hp / 150);
      if (score < bestScore && this.#visible(tank, other)) { best = other; bestScore = score; }
    });
    return best;
  }

  drive(tank, dt) {
    const { settings, rng } = this.world;
    tank.target = this.choose(tank);
    if (tank.target) {
      const dx = tank.target.x - tank.x;
      const dy = tank.target.y - tank.y;
      const lead = Math.hypot(dx, dy) / settings.shellSpeed;
      const aim = Math.atan2(dy + tank.target.vy * lead, dx + tank.target.vx * lead);
      tank.turret = turnTo(tank.turret, aim, settings.turn * 1.5 * dt);
      tank.heading = turnTo(tank.heading, aim + 0.7, settings.turn * dt);
      tank.speed = Math.min(settings.maxSpeed, tank.speed + 90 * dt);
      if (tank.cool <= 0 && Math.abs(Math.sin(aim - tank.turret)) < 0.06) this.world.fire(tank);
    } else {
      tank.heading += (rng.next() - 0.5) * settings.turn * dt;
      tank.speed = Math.min(settings.maxSpeed * 0.8, tank.speed + 60 * dt);
    }
  }
}
