export const device = { allocated: 0, freed: 0 };

const registry = new FinalizationRegistry((release) => release());

export class Texture {
  constructor(id, width, height) {
    this.id = id;
    this.width = width;
    this.height = height;
    this.pixels = new Uint8Array(width * height * 4);
  }

  release() {
    device.freed += 1;
  }
}

export function create(id, width, height) {
  const texture = new Texture(id, width, height);
  device.allocated += 1;
  registry.register(texture, () => texture.release());
  return texture;
}
