import { createHash } from 'node:crypto';
import { parse } from 'node-html-parser';
import { mails } from './mails.mjs';

function toText(mail) {
  const root = parse(mail.html);
  const subject = root.querySelector('h2').text;
  const out = [];
  for (const node of root.querySelector('div').childNodes) {
    if (node.nodeType === 3) out.push(node.text);
  }
  return { subject, lines: out };
}

function splitQuotes(lines) {
  const own = [];
  const quoted = [];
  for (const line of lines) (line.startsWith('>') ? quoted : own).push(line.replace(/^> /, ''));
  return { own, quoted };
}

const senders = new Map();
const digest = createHash('sha1');
for (const mail of mails(60)) {
  const { subject, lines } = toText(mail);
  const { own, quoted } = splitQuotes(lines);
  const entry = senders.get(mail.from) ?? { mails: 0, own: 0, quoted: 0 };
  entry.mails++;
  entry.own += own.length;
  entry.quoted += quoted.length;
  senders.set(mail.from, entry);
  digest.update(subject + own.join('\n'));
}
for (const [from, e] of [...senders].sort()) console.log(from, e.mails, e.own, e.quoted);
console.log(digest.digest('hex'));
