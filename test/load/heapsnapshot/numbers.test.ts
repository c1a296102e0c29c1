import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assembled } from '../../../scripts/wasm.ts';
import { LONGEST_NUMBER, NumberReader } from '../../../source/load/heapsnapshot/numbers.ts';
import { NUMBERS_WASM } from '../../../source/load/heapsnapshot/numbers-wasm.ts';

const SHARE = 256;
const reader = new NumberReader(SHARE);

/** Parses `text`, with what an earlier share left behind it; the values as they are meant, past 32 bits too. */
function parse(text: string, to = text.length) {
  reader.bytes.fill(0x39);
  reader.bytes.set(Buffer.from(text));
  reader.bytes[text.length] = 0;
  const { count, stop, end, big } = reader.parse(0, to);
  const values = Array.from(reader.values.subarray(0, count));
  for (let i = 0; i < big.length; i += 2) values[big[i]] = big[i + 1];
  return { values, stop, end };
}

const number = fc.oneof(
  fc.nat(9).map(String),
  fc.nat(99_999_999).map(String),
  fc.nat(0xffffffff).map(String),
  fc.maxSafeNat().map(String),
  fc.constantFrom('0', '00', '007', '99999999', '100000000', '4294967295', '4294967296', '9'.repeat(40)),
);
const separator = fc.constantFrom(',', ',', ',', '\n,', ', ', ',\r\n\t', ' ,');

test('numbers of any length, between any separators', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(number, separator), { maxLength: 5 }), (tokens) => {
      const text = tokens.flat().join('');
      const { values, stop, end } = parse(text);
      assert.equal(values.length, tokens.length);
      for (const [i, [digits]] of tokens.entries()) {
        const wanted = Number(digits);
        // Beyond what doubles hold exactly, one digit after the other is a little off.
        assert.ok(
          Math.abs(values[i] - wanted) <= (Number.isSafeInteger(wanted) ? 0 : wanted * 1e-14),
          digits,
        );
      }
      assert.equal(stop, -1);
      assert.equal(end, text.length);
    }),
    { numRuns: 1000 },
  );
});

test('a token that begins before the end of a share is read to its end, one that begins at it is not', () => {
  assert.deepEqual(parse('12,3456,7', 4), { values: [12, 3456], stop: -1, end: 8 });
  assert.deepEqual(parse('12,3456,7', 3), { values: [12], stop: -1, end: 3 });
  assert.deepEqual(parse('12,3456,7', 2), { values: [12], stop: -1, end: 3 });
});

test('any other byte is where it stops', () => {
  for (let byte = 0; byte < 256; byte++) {
    const inside = (byte >= 48 && byte <= 57) || [44, 32, 10, 13, 9].includes(byte);
    for (const before of ['', '1,', '12345678,', '123456789,', '1234567', '12345678']) {
      reader.bytes.set(Buffer.concat([Buffer.from(before), Buffer.of(byte), Buffer.from(',5]\0')]));
      const { stop } = reader.parse(0, before.length + 4);
      assert.equal(stop, inside ? before.length + 3 : before.length, `${byte} after "${before}"`);
    }
  }
});

test('a whole share of the shortest, and of the longest that mean something', () => {
  const short = '7,'.repeat(SHARE / 2);
  assert.deepEqual(parse(short).values, new Array(SHARE / 2).fill(7));
  const long = `${'4294967296,'.repeat(SHARE / 11)}`;
  assert.deepEqual(parse(long).values, new Array(Math.floor(SHARE / 11)).fill(2 ** 32));
  assert.equal(reader.bytes.length, SHARE + LONGEST_NUMBER + 2);
});

test('the module is the text beside it', async () => {
  assert.equal(NUMBERS_WASM, await assembled());
});
