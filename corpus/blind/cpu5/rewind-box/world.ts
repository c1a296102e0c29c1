import { Vec } from './vec.ts';

export interface Ball { id: number; at: Vec; velocity: Vec; heat: number; tags: string[]; }
export interface Frame { tick: number; balls: Ball[]; }

const GRAVITY = new Vec(0, 0.02);

export class World {
  readonly size: number;
  #balls: Ball[];
  #tick = 0;
  #listeners = new Set<(frame: Frame) => void>();

  constructor(size: number, balls: Ball[]) {
    this.size = size;
    this.#balls = balls;
  }

  subscribe(listener: (frame: Frame) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  step(): void {
    this.#tick += 1;
    this.#balls = this.#balls.map((ball) => this.#move(ball));
    const frame = { tick: this.#tick, balls: this.#balls };
    for (const listener of this.#listeners) listener(frame);
  }

  #move(ball: Ball): Ball {
    let velocity = ball.velocity.plus(GRAVITY);
    let at = ball.at.plus(velocity);
    let heat = ball.heat * 0.995;
    if (at.x < 0 || at.x > this.size) { velocity = velocity.flip('x').times(0.98); at = ball.at; heat += 1; }
    if (at.y < 0 || at.y > this.size) { velocity = velocity.flip('y').times(0.98); at = ball.at; heat += 1; }
    return { id: ball.id, at, velocity, heat, tags: heat > 3 ? ['hot'] : [] };
  }

  restore(frame: Frame): void {
    this.#tick = frame.tick;
    this.#balls = frame.balls;
  }
}
