export const ledger = { granted: 0, returned: 0, collected: 0 };

const returns = new FinalizationRegistry((settle) => settle());

export class PixelSheet {
  constructor(plate, width, height) {
    this.plate = plate;
    this.width = width;
    this.height = height;
    this.pixels = new Uint8Array(width * height);
    this.histogram = new Uint32Array(256);
    this.closed = false;
  }

  fill(rnd, curve) {
    let v = rnd(65536);
    for (let i = 0; i < this.pixels.length; i++) {
      v = (v * 25173 + 13849) & 0xffff;
      const tone = curve[v] | 0;
      this.pixels[i] = tone;
      this.histogram[tone]++;
    }
    return this;
  }

  mean() {
    let sum = 0;
    for (let t = 0; t < 256; t++) sum += t * this.histogram[t];
    return sum / this.pixels.length;
  }

  close() {
    this.closed = true;
    ledger.returned++;
    returns.unregister(this);
  }
}

export function lend(plate, width, height) {
  const sheet = new PixelSheet(plate, width, height);
  ledger.granted++;
  returns.register(sheet, () => {
    if (!sheet.closed) ledger.collected++;
  }, sheet);
  return sheet;
}
