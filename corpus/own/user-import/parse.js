import { toAge } from './convert.js';

export function* parseUsers(csv) {
  for (const line of csv.split('\n')) {
    const [mail, age, language] = line.split(';');
    yield { mail, age: toAge(age), language };
  }
}
