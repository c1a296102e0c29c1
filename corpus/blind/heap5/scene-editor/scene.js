import { EventEmitter } from 'node:events';

export class Sprite {
  parent = null;

  constructor(shape, x, y) {
    this.shape = shape;
    this.x = x;
    this.y = y;
  }
}

export class Scene extends EventEmitter {
  constructor(name, assets) {
    super();
    this.name = name;
    this.assets = assets;
    this.sprites = [];
  }

  place(shape, x, y) {
    const sprite = new Sprite(this.assets.shape(shape), x, y);
    sprite.parent = this;
    this.sprites.push(sprite);
    this.emit('placed', sprite);
  }

  shift(dx, dy) {
    for (const sprite of this.sprites) {
      sprite.x += dx;
      sprite.y += dy;
      this.emit('moved', sprite, dx, dy);
    }
  }
}
