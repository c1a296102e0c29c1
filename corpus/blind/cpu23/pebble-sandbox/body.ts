export interface Vec { x: number; y: number }

export interface Pose { id: number; at: Vec; speed: Vec; touching: number[] }

export class Body {
  readonly id: number;
  readonly radius: number;
  x: number;
  y: number;
  vx = 0;
  vy = 0;
  touching: number[] = [];

  constructor(id: number, radius: number, x: number, y: number) {
    this.id = id;
    this.radius = radius;
    this.x = x;
    this.y = y;
  }

  get mass(): number {
    return this.radius * this.radius;
  }

  pose(): Pose {
    return {
      id: this.id,
      at: { x: this.x, y: this.y },
      speed: { x: this.vx, y: this.vy },
      touching: this.touching.slice(),
    };
  }
}
