'use strict';

const STREETS = ['Mill Lane', 'Station Road', 'Quay, North', 'Old "Corn" Market', 'Elm Park', 'Bishop Street', 'Canal Side', 'The Green'];
const FLEETS = ['red', 'blue', 'night', 'airport', 'school'];

/** Lines of a taxi company's export, as chunks of text. */
function* exported(rows, seed) {
  let s = seed | 0;
  const below = (n) => {
    s = (Math.imul(s, 1103515245) + 12345) & 0x7fffffff;
    return (s >>> 8) % n;
  };
  const quoted = (text) => (/[",]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  const streets = STREETS.map(quoted);
  let chunk = 'trip,driver,fleet,start,minutes,from,to,fare,tip\r\n';
  for (let i = 0; i < rows; i++) {
    const minutes = 4 + below(55);
    const fare = 350 + minutes * (90 + below(60));
    const tip = below(3) === 0 ? below(800) : 0;
    chunk += `${i},D${below(900)},${FLEETS[below(5)]},${below(1440)},${minutes},${streets[below(8)]},${streets[below(8)]},${(fare / 100).toFixed(2)},${(tip / 100).toFixed(2)}\r\n`;
    if (chunk.length > 65536) {
      yield chunk;
      chunk = '';
    }
  }
  yield chunk;
}

module.exports = { exported };
