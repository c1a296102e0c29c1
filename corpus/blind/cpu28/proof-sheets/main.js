const { createHash } = require('node:crypto');
const { encode, decode } = require('jpeg-js');
const { shoot } = require('./camera');
const { Raster } = require('./raster');

const THUMB = 96;
const PER_ROW = 4;

// what arrives from the cards
function* cards(seed, shots) {
  for (let i = 0; i < shots; i++) {
    const { width, height, data, orientation } = shoot(seed + i);
    yield { name: `IMG_${String(2000 + i)}.JPG`, orientation, bytes: encode({ width, height, data }, 88).data };
  }
}

function develop(shot) {
  const photo = new Raster(decode(shot.bytes, { useTArray: true, tolerantDecoding: true }));
  const upright = photo.turned(shot.orientation);
  const levels = upright.levels(0.005);
  return { name: shot.name, thumb: upright.fitted(THUMB).stretched(levels), levels };
}

const seal = createHash('sha256');
let sheet = null, onSheet = 0, sheets = 0, bytes = 0;

function close() {
  if (!sheet) return;
  const out = encode(sheet, 82);
  seal.update(out.data);
  bytes += out.data.length;
  sheets++;
  sheet = null;
  onSheet = 0;
}

for (const shot of cards(8675309, 8)) {
  const { thumb, levels } = develop(shot);
  sheet ??= Raster.blank(PER_ROW * (THUMB + 8) + 8, 2 * (THUMB + 8) + 8, 245);
  sheet.paste(thumb, 8 + (onSheet % PER_ROW) * (THUMB + 8), 8 + Math.floor(onSheet / PER_ROW) * (THUMB + 8));
  seal.update(`${shot.name} ${levels.low}-${levels.high}`);
  if (++onSheet === PER_ROW * 2) close();
}
close();

console.log('sheets', sheets, 'bytes', bytes);
console.log(seal.digest('hex'));
