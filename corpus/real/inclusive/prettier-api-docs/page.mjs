import * as prettier from 'prettier';

const style = { singleQuote: true, printWidth: 90 };

function signature({ name, parameters, returns }) {
  return prettier.format(`declare function ${name}(${parameters.map((p) => `${p.name}${p.optional ? '?' : ''}: ${p.type}`).join(', ')}): ${returns};`, { ...style, parser: 'typescript' });
}

function typeCell(type) {
  return prettier.format(`type T = ${type};`, { ...style, parser: 'typescript' });
}

export async function methodPage(method) {
  const rows = [];
  for (const parameter of method.parameters) {
    const type = await typeCell(parameter.type);
    rows.push(`| \`${parameter.name}\` | \`${type.slice(9).trim().replace(/;$/, '').replace(/\s+/g, ' ')}\` | ${parameter.text} |`);
  }
  return [
    `## ${method.name}`,
    '',
    method.text,
    '',
    '```ts',
    (await signature(method)).trim(),
    '```',
    '',
    '| Parameter | Type | |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
