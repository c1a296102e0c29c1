const cache = new Map();

function readImage(name) {
  let image = cache.get(name);
  if (!image) {
    image = Buffer.alloc(700_000);
    let seed = name.length + name.charCodeAt(name.length - 1);
    for (let i = 0; i < image.length; i++) {
      seed = (seed * 1_664_525 + 1_013_904_223) >>> 0;
      image[i] = (seed >>> 24) & 0x3f;
    }
    cache.set(name, image);
  }
  return image;
}
module.exports = { readImage };
