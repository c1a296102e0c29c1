import { readContacts } from './contacts.mjs';
import { importContacts } from './import.mjs';

const { accepted, rejected } = importContacts(readContacts(2000));
console.log(`${accepted.length} contacts imported, ${rejected.length} rejected`);
