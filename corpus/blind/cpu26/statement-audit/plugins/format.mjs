import { quote } from '../lib/text.mjs';

const table = Uint16Array.from({ length: 256 }, (_, byte) => {
  let crc = byte << 8;
  for (let bit = 0; bit < 8; bit++) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
  return crc;
});

function crc16(text, end) {
  let crc = 0xffff;
  for (let i = 0; i < end; i++) crc = ((crc << 8) ^ table[(crc >>> 8) ^ (text.charCodeAt(i) & 0xff)]) & 0xffff;
  return crc;
}

/** ISO 11649 creditor references: RF, two check digits, up to 21 characters; the whole modulo 97. */
function modulo97(reference) {
  let rest = 0;
  const rotated = reference.slice(4) + reference.slice(0, 4);
  for (let i = 0; i < rotated.length; i++) {
    const c = rotated.charCodeAt(i);
    if (c >= 48 && c <= 57) rest = (rest * 10 + c - 48) % 97;
    else if (c >= 65 && c <= 90) rest = (rest * 100 + c - 55) % 97;
    else return -1;
  }
  return rest;
}

export default {
  name: 'format',
  record(record, { problem }) {
    if (record.kind === 'BAD') {
      problem(record.line, 'unknown-kind', quote(record.source));
      return;
    }
    const expected = crc16(record.source, 508).toString(16).padStart(4, '0').toUpperCase();
    if (expected !== record.check) problem(record.line, 'checksum', `${record.check} is not ${expected}`);
    if (record.reference.startsWith('RF') && modulo97(record.reference) !== 1) problem(record.line, 'check-digits', record.reference);
  },
};

export { crc16 };
