'use strict';
const colorString = require('color-string');
const { readings } = require('./swatches');

function luminance([r, g, b]) {
  const lin = (v) => {
    const c = v / 255;
    return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * lin(r) + 0.7152 * lin(g) + 0.0722 * lin(b);
}

class Palette {
  constructor() {
    this.buckets = new Array(10).fill(0);
    this.unreadable = [];
    this.families = new Map();
  }

  add(reading) {
    const color = colorString.get.rgb(reading.text) ||
      (reading.text.startsWith('hwb') ? this.fromHwb(reading.text) : null);
    if (!color) {
      this.unreadable.push(reading.id);
      return;
    }
    const light = luminance(color);
    this.buckets[Math.min(9, Math.floor(light * 10))]++;
    const family = color.slice(0, 3).map((c) => Math.round(c / 51)).join('-');
    this.families.set(family, (this.families.get(family) || 0) + 1);
  }

  fromHwb(text) {
    const value = colorString.get.hwb(text);
    if (!value) return null;
    const [h, w, bl] = value;
    const f = (n) => {
      const k = (n + h / 30) % 12;
      const c = 0.5 - 0.5 * Math.max(-1, Math.min(k - 3, 9 - k, 1));
      return Math.round(255 * (c * (1 - w / 100 - bl / 100) + w / 100));
    };
    return [f(0), f(8), f(4), 1];
  }

  report() {
    console.log('lightness', this.buckets.join(' '));
    const top = [...this.families].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).slice(0, 6);
    for (const [name, n] of top) console.log(name, n);
    console.log('unreadable', this.unreadable.length, this.unreadable.slice(0, 4).join(','));
  }
}

const palette = new Palette();
for (const reading of readings(12000)) palette.add(reading);
palette.report();
