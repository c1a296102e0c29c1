import type { Frame } from './world.ts';

const BANDS = [0.5, 1, 2, 4];

export class Hud {
  #lines: string[] = [];

  update(frame: Frame): void {
    if (frame.tick % 60 !== 0) return;
    const bands = BANDS.map((limit) => frame.balls.filter((ball) => ball.heat < limit).length);
    const hottest = [...frame.balls].sort((a, b) => b.heat - a.heat || a.id - b.id).slice(0, 3);
    this.#lines.push(`t=${frame.tick} bands ${bands.join('/')} hottest ${hottest.map((ball) => ball.id).join(',')}`);
  }

  toString(): string { return this.#lines.join('\n'); }
}
