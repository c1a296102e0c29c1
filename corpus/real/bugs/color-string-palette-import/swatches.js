'use strict';

function random(seed) {
  let s = seed;
  return () => ((s = (s * 48271) % 2147483647) / 2147483647);
}

// Exports of a colour scanner: most readings are short, a few carry the raw counter value.
exports.readings = function readings(count) {
  const rng = random(77123);
  const list = [];
  for (let i = 0; i < count; i++) {
    const hue = Math.floor(rng() * 360);
    const a = Math.floor(rng() * 100);
    const b = Math.floor(rng() * (100 - a));
    let text;
    if (i % 3 === 0) text = `hwb(${hue}, ${a}%, ${b}%)`;
    else if (i % 3 === 1) text = `rgb(${a}, ${b}, ${hue % 256})`;
    else text = '#' + (0x1000000 + Math.floor(rng() * 0xffffff)).toString(16).slice(1);
    if (i % 400 === 11) {
      let digits = '';
      while (digits.length < 9000) digits += String(100000000 + Math.floor(rng() * 8e8));
      text = `hwb(${digits}deg ${a}% ${b}%)`;
    }
    list.push({ id: 'S' + i, text });
  }
  return list;
};
