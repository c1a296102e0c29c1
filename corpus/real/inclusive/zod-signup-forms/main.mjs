import { submissions } from './submissions.mjs';
import { validateSignup } from './validate.mjs';

const rejected = new Map();
let accepted = 0;
for (const form of submissions(3400)) {
  const result = validateSignup(form);
  if (result.ok) accepted++;
  else for (const field of result.fields) rejected.set(field, (rejected.get(field) ?? 0) + 1);
}
console.log(accepted, 'accepted', Object.fromEntries(rejected));
