import { createHash } from 'node:crypto';
import { TemplateSet } from './lib/templates.mjs';
import { readers, sectionsFor } from './lib/readers.mjs';

const words = {
  en: { greeting: 'Dear', empty: 'Nothing new.' },
  de: { greeting: 'Hallo', empty: 'Nichts Neues.' },
  fr: { greeting: 'Bonjour', empty: 'Rien de neuf.' },
};

const templates = new TemplateSet();
const spool = createHash('sha256');
const sent = {};

for (const reader of readers(640)) {
  const data = { reader, ...words[reader.locale], date: '2024-05-02', sections: sectionsFor(reader) };
  templates.use(reader.locale);
  const subject = templates.render('subject', data).trim();
  const body = templates.render('body', data);
  spool.update(`${reader.email}\n${subject}\n\n${body}`);
  sent[reader.locale] = (sent[reader.locale] ?? 0) + 1;
}

console.log(sent, spool.digest('hex').slice(0, 16));
