import type { Reader } from './sample.ts';

function quotedPrintable(text: string): string {
  const bytes = Buffer.from(text, 'utf8');
  const lines: string[] = [];
  let line = '';
  for (const b of bytes) {
    if (b === 10) {
      lines.push(line);
      line = '';
      continue;
    }
    const ch = (b >= 33 && b <= 126 && b !== 61) || b === 32 ? String.fromCharCode(b) : '=' + b.toString(16).toUpperCase().padStart(2, '0');
    if (line.length + ch.length > 75) {
      lines.push(line + '=');
      line = '';
    }
    line += ch;
  }
  lines.push(line);
  return lines.join('\r\n');
}

export function assemble(reader: Reader, html: string): string {
  return [
    `To: ${reader.name} <${reader.mail}>`,
    'Subject: Your digest',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    quotedPrintable(html),
  ].join('\r\n');
}
