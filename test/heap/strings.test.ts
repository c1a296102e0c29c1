import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stringAt } from '../../source/heap/graph/strings.ts';

const tableOf = (json: string) => ({
  count: 1,
  bytes: Buffer.from(json),
  offset: Uint32Array.of(1),
  extra: [],
});

test('of a long string the beginning is decoded, and no character or escape is cut in two', () => {
  for (const part of ['a', 'é', '漢', '👍', '"', '\n', '\\', '\u0001', 'x\u0001漢'])
    for (const before of ['', 'y', 'yy', 'yyy', 'yyyy', 'yyyyy']) {
      const text = before + part.repeat(1 << 17);
      const cut = stringAt(tableOf(JSON.stringify(text)), 0);
      assert.ok(cut.endsWith('…'));
      assert.ok(cut.length > 10_000 && cut.length < 66_000);
      assert.ok(text.startsWith(cut.slice(0, -1)), JSON.stringify(part));
    }
  const short = 'é"'.repeat(5000);
  assert.equal(stringAt(tableOf(JSON.stringify(short)), 0), short);
});
