const folders = ['raw', 'graded', 'stills', 'audio', 'subtitles'];

export class Inventory {
  #assets = [];

  constructor(count) {
    for (let i = 0; i < count; i++) {
      this.#assets.push({
        id: `asset-${i}`,
        path: `/${folders[i % folders.length]}/reel-${i % 120}/clip-${i}.mxf`,
        size: 1200 + ((i * 7919) % 1400),
        seed: (i * 2654435761) >>> 0,
        rights: { territory: ['EU', 'UK', 'NA'][i % 3], until: 2030 + (i % 6) },
      });
    }
  }

  due(window, count) {
    const start = { morning: 0, noon: 1, evening: 2 }[window] * count;
    return this.#assets.slice(start, start + count);
  }
}
