let next = 1;

export class Tank {
  constructor(x, y, heading, team) {
    this.id = next++;
    this.x = x; this.y = y; this.heading = heading; this.turret = heading;
    this.team = team;
    this.vx = 0; this.vy = 0; this.speed = 0;
    this.hp = 100; this.cool = 0; this.dead = 0;
    this.target = null;
  }
}

export class Shell {
  constructor(owner, x, y, vx, vy, life) {
    this.owner = owner;
    this.x = x; this.y = y; this.vx = vx; this.vy = vy; this.life = life;
  }
}

export class Wall {
  constructor(x, y, w, h) { this.x = x; this.y = y; this.w = w; this.h = h; }
}
