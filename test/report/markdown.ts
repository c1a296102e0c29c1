import assert from 'node:assert/strict';

/** Names that would take over a report, a terminal or a page if they were let through. */
export const HOSTILE = [
  'a|b',
  'a\\|b',
  '`code`',
  '``` fence',
  '<img src=x onerror=alert(1)>',
  '</details><script>',
  'line\n## break',
  'tab\tand\rreturn',
  '\x1b[31mred\x1b[0m',
  '\x9b2J',
  '\u202eevil.exe',
  'zero\u200bwidth',
  '[click](javascript:alert(1))',
  '![](https://example.com/x.png)',
  '*bold* _under_ ~gone~ $x$ #1',
  '@everyone',
  'lone \ud83d surrogate',
  '',
];

/** Markdown without what stands in fenced blocks and code spans: what is left is markup. */
export function markup(text: string): string {
  return text
    .replace(/^(`{3,})[^\n]*\n[\s\S]*?\n\1$/gm, '(block)')
    .replace(/(?<![`\\])(`+)(?!`)([^\n]*?[^`\n])\1(?!`)/g, '(code)');
}

/** Nothing of a name has become control character, HTML, link, image, mention, heading or table cell. */
export function assertTame(text: string) {
  assert.doesNotMatch(text, /(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/u);
  const outside = markup(text);
  for (const line of outside.split('\n')) {
    const bare = line.replace(/<\/?(details|summary)>/g, '');
    assert.doesNotMatch(bare, /</, line);
    assert.doesNotMatch(bare, /(?<!\\)\]\(|(?<!\\)!\[/, line);
    assert.doesNotMatch(bare, /(^|[^&\w])@[a-z]/, line);
    assert.doesNotMatch(bare, /https?:/, line);
  }
  assertTables(text);
}

/** Every row of every table has as many cells as its head: GitHub splits at each bar that no backslash stands before. */
function assertTables(text: string) {
  const cells = (line: string) => line.split(/(?<!\\)\|/).length;
  let head = 0;
  for (const line of text.replace(/^(`{3,})[^\n]*\n[\s\S]*?\n\1$/gm, '').split('\n')) {
    if (!line.startsWith('|')) head = 0;
    else if (head === 0) head = cells(line);
    else assert.equal(cells(line), head, line);
  }
}
