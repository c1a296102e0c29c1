export function renderToc(title, headings) {
  const lines = [`# ${title}`];
  for (const { depth, title: text, slug } of headings) lines.push(`${'  '.repeat(depth)}- [${text}](#${slug})`);
  return lines.join('\n');
}
