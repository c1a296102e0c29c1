'use strict';
const { LruCache } = require('./lru');

class Thumbnail {
  constructor(image, width, pixels) {
    this.image = image;
    this.width = width;
    this.pixels = pixels;
    this.etag = `"${image}-${width}"`;
  }
}

const cache = new LruCache(400);

exports.thumbnail = function thumbnail(image, width) {
  const key = `${image}/${width}`;
  let thumb = cache.get(key);
  if (!thumb) {
    const pixels = new Uint8Array(width * width);
    for (let i = 0; i < pixels.length; i++) pixels[i] = (i * image) & 255;
    thumb = new Thumbnail(image, width, pixels);
    cache.set(key, thumb);
  }
  return thumb;
};

exports.stats = () => ({ hits: cache.hits, misses: cache.misses });
