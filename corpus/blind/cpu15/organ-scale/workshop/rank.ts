import { num, PI, TWO, type Num } from './numbers.ts';
import type { Temperament } from './temperament.ts';

const SOUND = num(343.2);

export interface RankPlan {
  name: string;
  foot: number;
  diameterAtC: number;
  halvesOn: number;
  stopped: boolean;
  keys: number;
}

export interface Pipe {
  key: number;
  hertz: Num;
  diameter: Num;
  length: Num;
  mouth: Num;
}

export class RankBuilder {
  #plan: RankPlan = { name: '', foot: 8, diameterAtC: 155.5, halvesOn: 17, stopped: false, keys: 54 };

  static named(name: string): RankBuilder {
    const b = new RankBuilder();
    b.#plan.name = name;
    return b;
  }

  foot(n: number): this {
    this.#plan.foot = n;
    return this;
  }

  scale(diameterAtC: number, halvesOn = 17): this {
    Object.assign(this.#plan, { diameterAtC, halvesOn });
    return this;
  }

  stopped(): this {
    this.#plan.stopped = true;
    return this;
  }

  *pipes(temperament: Temperament, pitch: Num): Generator<Pipe> {
    const { foot, diameterAtC, halvesOn, stopped, keys } = this.#plan;
    const octaves = Math.round(Math.log2(8 / foot) * 12);
    for (let key = 0; key < keys; key++) {
      const hertz = temperament.frequency(key + 12 + octaves, pitch);
      const diameter = num(diameterAtC).times(TWO.pow(num(-(key + octaves)).div(halvesOn - 1)));
      const wave = SOUND.div(hertz).times(1000);
      const correction = diameter.times(stopped ? 0.9 : 1.7);
      yield { key, hertz, diameter, length: wave.div(stopped ? 4 : 2).minus(correction), mouth: diameter.times(PI).div(4) };
    }
  }

  get name(): string {
    return this.#plan.name;
  }
}
