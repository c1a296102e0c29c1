const NOUNS = ['rollout', 'incident', 'backup', 'tenant', 'quota', 'release', 'certificate', 'queue'];
const VERBS = ['check', 'restart', 'announce', 'rotate', 'escalate', 'verify', 'drain'];

export function* chapters(n) {
  let s = 77;
  const r = (m) => (s = (s * 16807) % 2147483647) % m;
  const phrase = () => `${VERBS[r(VERBS.length)]} the **${NOUNS[r(NOUNS.length)]}** before \`step ${r(500)}\``;
  for (let i = 0; i < n; i++) {
    const out = [`# ${NOUNS[r(NOUNS.length)]} ${i}`, ''];
    for (let k = 0; k < 9; k++) {
      out.push(`## ${VERBS[r(VERBS.length)]} ${k}`, '', `When needed, ${phrase()} and then ${phrase()}. See [page ${r(n)}](page-${r(n)}.html).`, '');
      for (let j = 0; j < 5; j++) out.push(`- ${phrase()}`);
      out.push('', '```sh', `svc ${VERBS[r(VERBS.length)]} --id ${r(1e6)}`, '```', '', `| host | load |`, `|---|---|`, `| h${r(99)} | ${r(100)} |`, '');
    }
    yield { name: `page-${i}`, source: out.join('\n') };
  }
}
