const PARAGRAPH =
  'The *quick* brown fox `jumps` over the **lazy** dog, [as told](https://example.org/fox) in an old story about animals.';

export function corpus(count: number): string[] {
  return Array.from({ length: count }, (_, i) =>
    [
      `# Chapter ${i}`,
      PARAGRAPH,
      '',
      `- one item ${i}`,
      '- another *item*',
      '',
      '```js',
      `const x${i} = [1, 2, 3].map((n) => n * ${i}); // a comment`,
      "if (x === 'text') { return \"done\"; }",
      '```',
      '',
      `${PARAGRAPH} ${PARAGRAPH}`,
    ].join('\n'),
  );
}
