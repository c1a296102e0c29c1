const validator = require('validator');
const { readContacts } = require('./contacts');

function cleanContact(record) {
  const email = validator.trim(record.email);
  return {
    name: validator.trim(record.name),
    note: validator.trim(record.note),
    email,
    valid: validator.isEmail(email),
  };
}

const contacts = readContacts(Number(process.env.CONTACTS || 40)).map(cleanContact);
const valid = contacts.filter((contact) => contact.valid);
console.log(`${valid.length} of ${contacts.length} contacts have a valid address`);
console.log(`longest note: ${Math.max(...contacts.map((contact) => contact.note.length))} characters`);
