import { FormLibrary } from './forms.js';
import { IntakeApi } from './api.js';
import { claims } from './claims.js';
import { snap } from './snap.js';

const forms = new FormLibrary();
const api = new IntakeApi(forms);
const incoming = claims(forms, 5150);

for (let week = 0; week < 3; week++) {
  for (let i = 0; i < 55; i++) {
    const { form, body } = incoming.next().value;
    await api.submit(form, body);
  }
  await snap();
}
console.log(api.stats());
