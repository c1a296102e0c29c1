'use strict';
const { compile } = require('./compile');
const { Loom } = require('./loom');

const PATTERN = `
# a broken twill whose offset follows a rule, with a coloured weft at times
:tread
  0 @s
  while s 8 < do
    s offset + 8 % 3 < if s lift end
    s rule ^ 5 % 0 = if s lift end
    s 1 + @s
  end
end
:weft
  n 12 % 0 = if 3 pick else n 5 % 0 = if 2 pick else 1 pick end end
end
0 @n
1 @rule
while n picks < do
  n 4 % 3 = if offset 3 + 8 % @offset else offset 1 + 8 % @offset end
  rule 1103 * 12345 + 65521 % @rule
  tread!
  weft!
  n 1 + @n
end`;

const program = compile(`${process.argv[2] ?? 260000} @picks ${PATTERN}`);
for (const ends of [48, 96]) {
  const loom = new Loom(8, ends);
  const { steps, vars } = loom.run(structuredClone(program));
  console.log(`${ends} ends: ${loom.picks} picks in ${steps} steps, offset ${vars.offset}, rule ${vars.rule}`);
  console.log(loom.cloth.slice(-4).map((n) => (n >>> 0).toString(16)).join(' '));
}
