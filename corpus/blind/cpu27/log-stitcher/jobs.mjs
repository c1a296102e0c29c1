// Stands in for the artifact store: raw console output of one CI run, a generator per job.
const SUITES = ['auth', 'cart', 'ledger', 'mailer', 'parser', 'search', 'worker'];
const STEPS = ['Restore cache', 'Install', 'Compile', 'Unit tests', 'Upload report'];
const PEOPLE = ['mia.kern', 'tom.adler', 'r.silva', 'jo_park'];
const B64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function dice(seed) {
  let a = seed | 0;
  return (n) => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (((t ^ (t >>> 14)) >>> 0) / 4294967296 * n) | 0;
  };
}

function blob(roll, length) {
  let out = '';
  for (let i = 0; i < length; i++) out += B64[roll(64)];
  return out;
}

export const jobIds = Array.from({ length: 12 }, (_, i) => `linux-${20 + (i % 3) * 2}-shard-${i}`);

export function* consoleOf(job) {
  const roll = dice(job.length * 7919 + job.charCodeAt(job.length - 1) * 104729);
  let ms = 0;
  const stamp = () => {
    ms += roll(900);
    return `2025-03-0${1 + roll(3)}T10:${String((ms / 60000) | 0).padStart(2, '0')}:${String(((ms / 1000) | 0) % 60).padStart(2, '0')}.${String(ms % 1000).padStart(3, '0')}Z`;
  };
  for (const step of STEPS) {
    yield `${stamp()} ##[group]${step}`;
    for (let i = 0; i < 700; i++) {
      const suite = SUITES[roll(SUITES.length)];
      const kind = roll(100);
      if (kind < 45) yield `${stamp()} \u001b[32m✓\u001b[0m ${suite} › handles case ${roll(40)} (${roll(900)} ms)   `;
      else if (kind < 49) yield `${stamp()} \u001b[31m✗\u001b[0m ${suite} › handles case ${roll(40)} (${roll(3000)} ms)`;
      else if (kind < 60) yield `${stamp()} npm http fetch GET 200 https://registry.local/${suite}/-/${suite}-1.${roll(9)}.${roll(30)}.tgz ${roll(800)}ms`;
      else if (kind < 70) yield `${stamp()} at run (/home/ci/${job}/src/${suite}/index.ts:${roll(300)}:${roll(60)})`;
      else if (kind < 76) yield `${stamp()} reviewed by ${PEOPLE[roll(4)]}@corp.example token=ghp_${blob(roll, 36)}`;
      else if (kind < 84) yield `\u001b[2K\r${'='.repeat(roll(40))}> ${roll(100)}%`;
      else if (kind < 85 && roll(3) === 0) yield `${stamp()} artifact ${suite}.map sourceMappingURL=data:application/json;base64,${blob(roll, 1200 + roll(2000))}`;
      else yield `${stamp()} [${suite}] chunk ${roll(4000)} written, ${roll(90000)} bytes, ${roll(200)} modules   `;
    }
    yield `${stamp()} ##[endgroup]`;
  }
}
