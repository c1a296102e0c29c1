'use strict';

const PizZip = require('pizzip');
const { words } = require('./tenants');

const TYPES = '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const SPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const run = (text, bold) => `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (runs) => `<w:p><w:pPr><w:jc w:val="both"/></w:pPr>${runs.join('')}</w:p>`;

// the terms are one running paragraph, as the lawyers want it
function leaseTemplate(seed, clauses) {
  const phrase = words(seed);
  const body = [paragraph([run('Lease for {tenant}', true)]), paragraph([run('Monthly rent {rent} for {rooms} rooms.')])];
  const terms = [];
  for (let i = 0; i < clauses; i++) {
    terms.push(run(`{#clause${i}}(${i + 1}) ${phrase(9)} {detail}. {/clause${i}}`, i % 40 === 0));
  }
  body.push(paragraph(terms));
  const zip = new PizZip();
  zip.file('[Content_Types].xml', TYPES);
  zip.file('word/document.xml', `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${SPACE}"><w:body>${body.join('')}</w:body></w:document>`);
  return zip.generate({ type: 'nodebuffer' });
}

module.exports = { leaseTemplate };
