'use strict';

const HEX = Array.from({ length: 256 }, (_, n) => `=${n.toString(16).toUpperCase().padStart(2, '0')}`);

function quotedPrintable(text) {
  const bytes = Buffer.from(text, 'utf8');
  const lines = [];
  let line = '';
  for (const b of bytes) {
    if (b === 10) {
      lines.push(line);
      line = '';
      continue;
    }
    const piece = b === 61 || b < 32 || b > 126 ? HEX[b] : String.fromCharCode(b);
    if (line.length + piece.length > 75) {
      lines.push(`${line}=`);
      line = '';
    }
    line += piece;
  }
  lines.push(line);
  return lines.join('\r\n');
}

function encodedWord(text) {
  return /^[\x20-\x7e]*$/.test(text) ? text : `=?utf-8?B?${Buffer.from(text, 'utf8').toString('base64')}?=`;
}

function wrap(base64) {
  const lines = [];
  for (let i = 0; i < base64.length; i += 76) lines.push(base64.slice(i, i + 76));
  return lines.join('\r\n');
}

function compose(mail) {
  const boundary = `part-${mail.id}`;
  const head = [
    `From: ${mail.from}`,
    `To: ${mail.to}`,
    `Subject: ${encodedWord(mail.subject)}`,
    `Message-ID: <${mail.id}@spool.example>`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
  ];
  const parts = [
    ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable', '', quotedPrintable(mail.text)],
    ...mail.files.map((f) => [
      `Content-Type: application/octet-stream; name="${f.name}"`,
      'Content-Transfer-Encoding: base64', '', wrap(f.bytes.toString('base64')),
    ]),
  ];
  const body = parts.map((p) => `--${boundary}\r\n${p.join('\r\n')}\r\n`).join('');
  return `${head.join('\r\n')}\r\n\r\n${body}--${boundary}--\r\n`;
}

module.exports = { compose };
