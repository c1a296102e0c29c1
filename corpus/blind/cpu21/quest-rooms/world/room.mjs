import { Grid } from './grid.mjs';
import { FlowField } from './pathing.mjs';
import { Loot, Monster, Player } from './entities.mjs';

const SPECIES = ['rat', 'ghoul', 'imp', 'wisp', 'ogre'];
const ITEMS = ['coin', 'gem', 'idol', 'scroll', 'map'];
const MOVES = [[1, 0], [-1, 0], [0, 1], [0, -1], [0, 0]];

export class Room {
  constructor(number, config, rnd) {
    this.number = number;
    this.config = config;
    this.rnd = rnd;
    this.tick = 0;
    this.grid = Grid.generate(config.width, config.height, config.wallDensity, rnd);
    this.flow = new FlowField(this.grid);
    this.entities = new Map();
    const put = (e) => { this.entities.set(e.id, e); return e; };
    this.players = Array.from({ length: config.playersPerRoom }, (_, i) => put(new Player(this.grid.freeCell(rnd), `hero-${number}-${i}`)));
    this.monsters = Array.from({ length: config.monstersPerRoom }, () => put(new Monster(this.grid.freeCell(rnd), rnd.pick(SPECIES))));
    this.loot = Array.from({ length: config.lootPerRoom }, () => put(new Loot(this.grid.freeCell(rnd), rnd.pick(ITEMS), 5 + rnd.int(90))));
  }

  #movePlayers() {
    for (const p of this.players) {
      const [dx, dy] = this.rnd.pick(MOVES);
      if (!this.grid.blocked(p.x + dx, p.y + dy)) { p.x += dx; p.y += dy; }
      for (const l of this.loot) {
        if (l.x !== p.x || l.y !== p.y) continue;
        p.gold += l.worth;
        Object.assign(l, this.grid.freeCell(this.rnd), { worth: 5 + this.rnd.int(90) });
      }
    }
  }

  #moveMonsters() {
    if (this.tick % this.config.pathEvery === 0) this.flow.compute(this.players);
    for (const m of this.monsters) {
      if (this.rnd.next() < 0.35) {
        const to = this.flow.step(m.x, m.y);
        if (to) Object.assign(m, to);
      }
      for (const p of this.players) {
        if (m.distanceTo(p) > 1) continue;
        p.hp = p.hp <= 4 ? 100 : p.hp - 4;
        m.rage = (m.rage + 1) % 20;
        if (p.effects.length < 3) p.effects.push({ name: 'bleed', left: 5 });
      }
    }
    for (const e of this.entities.values()) {
      if (!e.effects.length) continue;
      for (const f of e.effects) f.left--;
      e.effects = e.effects.filter((f) => f.left > 0);
    }
  }

  advance() {
    this.tick++;
    this.#movePlayers();
    this.#moveMonsters();
  }

  visibleTo(player) {
    const seen = {};
    for (const e of this.entities.values()) {
      if (e.distanceTo(player) <= this.config.sightRadius) seen[e.id] = e.view();
    }
    return seen;
  }
}
