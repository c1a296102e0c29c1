// The old CRM exports its memo field as a fixed-width block: every memo line is padded with blanks.
function readContacts(count) {
  return Array.from({ length: count }, (_, i) => ({
    name: `  Contact ${i + 1}  `,
    email: i % 9 === 8 ? 'unknown' : ` contact.${i + 1}@example.org `,
    note: `${`Called on day ${i + 1}, wants an offer.`.padEnd(6000)}Send again in ${1 + (i % 12)} weeks.`,
  }));
}

module.exports = { readContacts };
