import { createHash } from 'node:crypto';

const PIECES = Array.from({ length: 256 }, (_, b) => (
  b === 61 || b > 126 || (b < 32 && b !== 9) ? `=${b < 16 ? '0' : ''}${b.toString(16).toUpperCase()}` : String.fromCharCode(b)
));

export function quotedPrintable(text: string): string {
  const bytes = Buffer.from(text, 'utf8');
  let line = '';
  const out: string[] = [];
  for (const b of bytes) {
    if (b === 10) { out.push(line); line = ''; continue; }
    const piece = PIECES[b];
    if (line.length + piece.length > 75) { out.push(`${line}=`); line = ''; }
    line += piece;
  }
  out.push(line);
  return out.join('\r\n');
}

export function assemble(to: string, subject: string, html: string, text: string): string {
  const boundary = createHash('md5').update(to).digest('hex');
  return [
    `To: ${to}`, `Subject: ${subject}`, 'MIME-Version: 1.0', `Content-Type: multipart/alternative; boundary=${boundary}`, '',
    `--${boundary}`, 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable', '', quotedPrintable(text),
    `--${boundary}`, 'Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable', '', quotedPrintable(html),
    `--${boundary}--`,
  ].join('\r\n');
}
