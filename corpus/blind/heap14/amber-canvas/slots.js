import { Surface } from './surface.js';

/** Books a slot of the texture sheet for every surface alive. */
export class SlotBook {
  constructor() {
    this.free = [];
    this.high = 0;
    this.live = 0;
    this.released = 0;
    this.registry = new FinalizationRegistry((done) => done());
  }

  create(zoom) {
    const slot = this.free.pop() ?? this.high++;
    const surface = new Surface(slot, zoom);
    this.live++;
    this.registry.register(surface, () => this.release(surface.slot));
    return surface;
  }

  release(slot) {
    this.live--;
    this.released++;
    this.free.push(slot);
  }
}
