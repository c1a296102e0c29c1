/** How sure a finding is, 0–1, in a word: figures would claim more than anybody knows. */
export function confidence(sure: number): 'high' | 'medium' | 'low' {
  if (sure >= 0.85) return 'high';
  return sure >= 0.6 ? 'medium' : 'low';
}
