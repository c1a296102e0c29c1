import { snap } from './snap.js';
import { forms } from './src/forms.js';
import { createGate } from './src/gate.js';
import { submissions } from './src/submissions.js';

const gate = createGate(forms);

for (let phase = 0; phase < 3; phase += 1) {
  for (const submission of submissions(forms, phase, 60)) gate.accept(submission);
  await snap();
}
console.log(gate.totals());
