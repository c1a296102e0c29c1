import { clock } from './clock.js';

export class Inspector {
  #notes = new WeakMap();
  #attached = new Map();
  #recent = [];
  #moves = 0;

  attach(scene) {
    const onMoved = (sprite, dx, dy) => {
      const trail = this.#notes.get(sprite) ?? [];
      trail.push({ scene: scene.name, dx, dy, text: `moved to ${sprite.x},${sprite.y}` });
      this.#notes.set(sprite, trail);
      this.#moves++;
    };
    const onSecond = () => this.#notes.get(scene.sprites[0])?.push({ text: 'second' });
    scene.on('moved', onMoved);
    clock.on('second', onSecond);
    this.#attached.set(scene, { onMoved, onSecond, sprites: scene.sprites });
    return () => this.#detach(scene);
  }

  #detach(scene) {
    const { onMoved, onSecond } = this.#attached.get(scene);
    scene.off('moved', onMoved);
    clock.off('second', onSecond);
    this.#attached.delete(scene);
    this.#recent.unshift(scene);
    this.#recent.length = Math.min(this.#recent.length, 20);
  }

  report() {
    return { moves: this.#moves, attached: this.#attached.size, recent: this.#recent.map((scene) => scene.name).slice(0, 3) };
  }
}
