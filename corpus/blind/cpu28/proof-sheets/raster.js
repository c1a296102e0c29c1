class Raster {
  constructor({ width, height, data }) {
    this.width = width;
    this.height = height;
    this.data = data;
  }

  static blank(width, height, grey) {
    const data = new Uint8Array(width * height * 4).fill(grey);
    for (let i = 3; i < data.length; i += 4) data[i] = 255;
    return new Raster({ width, height, data });
  }

  turned(quarter) {
    if (quarter === 0) return this;
    const { width: w, height: h } = this;
    const out = Raster.blank(h, w, 0);
    const from = new Uint32Array(this.data.buffer, this.data.byteOffset, w * h);
    const to = new Uint32Array(out.data.buffer);
    for (let y = 0; y < h; y++) {
      for (let x = 0; x < w; x++) {
        const at = quarter === 1 ? x * h + (h - 1 - y) : (w - 1 - x) * h + y;
        to[at] = from[y * w + x];
      }
    }
    return out;
  }

  levels(cut) {
    const bins = new Uint32Array(256);
    const d = this.data;
    for (let i = 0; i < d.length; i += 4) bins[(d[i] * 77 + d[i + 1] * 151 + d[i + 2] * 28) >> 8]++;
    const share = (d.length / 4) * cut;
    let low = 0, high = 255;
    for (let n = 0; low < 255 && (n += bins[low]) < share; ) low++;
    for (let n = 0; high > low + 1 && (n += bins[high]) < share; ) high--;
    return { low, high };
  }

  // every target pixel is the mean of the area it covers
  fitted(box) {
    const scale = Math.min(box / this.width, box / this.height);
    const w = Math.max(1, Math.round(this.width * scale)), h = Math.max(1, Math.round(this.height * scale));
    const out = Raster.blank(w, h, 0);
    for (let y = 0; y < h; y++) {
      const y0 = Math.floor((y * this.height) / h), y1 = Math.max(y0 + 1, Math.floor(((y + 1) * this.height) / h));
      for (let x = 0; x < w; x++) {
        const x0 = Math.floor((x * this.width) / w), x1 = Math.max(x0 + 1, Math.floor(((x + 1) * this.width) / w));
        let r = 0, g = 0, b = 0;
        for (let v = y0; v < y1; v++) {
          for (let i = (v * this.width + x0) * 4, end = (v * this.width + x1) * 4; i < end; i += 4) {
            r += this.data[i];
            g += this.data[i + 1];
            b += this.data[i + 2];
          }
        }
        const n = (y1 - y0) * (x1 - x0), o = (y * w + x) * 4;
        out.data[o] = r / n;
        out.data[o + 1] = g / n;
        out.data[o + 2] = b / n;
      }
    }
    return out;
  }

  stretched({ low, high }) {
    const curve = Uint8ClampedArray.from({ length: 256 }, (_, v) => ((v - low) * 255) / (high - low));
    const d = this.data;
    for (let i = 0; i < d.length; i += 4) {
      d[i] = curve[d[i]];
      d[i + 1] = curve[d[i + 1]];
      d[i + 2] = curve[d[i + 2]];
    }
    return this;
  }

  paste(other, left, top) {
    const dx = left + ((96 - other.width) >> 1), dy = top + ((96 - other.height) >> 1);
    for (let y = 0; y < other.height; y++) {
      const row = other.data.subarray(y * other.width * 4, (y + 1) * other.width * 4);
      this.data.set(row, ((dy + y) * this.width + dx) * 4);
    }
  }
}

module.exports = { Raster };
