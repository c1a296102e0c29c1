import { alreadyKnown, note } from './register.js';

const REFERENCE = /^Reference: (GZ-\d{4}-\d{6}-\d+)$/gm;

export function readIssue(bytes) {
  const text = bytes.toString('latin1');
  const notices = [];
  const heads = [...text.matchAll(REFERENCE)];
  heads.forEach((head, n) => {
    const reference = head[1];
    if (alreadyKnown(reference)) return;
    const end = heads[n + 1]?.index ?? text.length;
    const body = text.slice(head.index + head[0].length, end);
    note(reference);
    notices.push({ words: body.split(/\s+/).length, closure: body.includes('road closure') });
  });
  return notices;
}
