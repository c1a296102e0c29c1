import { contacts } from './contacts.js';
import { groupByCity } from './group.js';
import { byName } from './order.js';
import { page } from './page.js';

const people = contacts(24_000);
const groups = groupByCity(people);
let bytes = 0;
for (const [city, members] of groups) {
  members.sort(byName);
  bytes += page(city, members).length;
}
console.log(`${groups.size} pages, ${bytes} characters`);
