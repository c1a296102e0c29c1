export const terms = Array.from({ length: 150 }, (_, i) => `term${i}`);
export function* chapters(n) {
  for (let i = 0; i < n; i++)
    yield Array.from({ length: 40 }, (_, k) => `## Section ${k}\n\nSome *text* with term${(i * k) % 150} and [a link](https://x.test/${k}).\n\n- one\n- two ~~old~~\n\n| a | b |\n|---|---|\n| ${k} | x |\n`).join('\n');
}
