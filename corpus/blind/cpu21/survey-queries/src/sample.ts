export function makeCsv(households: number, answers: number): { people: string; responses: string } {
  let s = 99_991;
  const n = (max: number) => { s = (Math.imul(s, 1103515245) + 12345) >>> 0; return (s >>> 8) % max; };
  const regions = ['north', 'south', 'coast', 'delta', 'hills', 'city'];
  const people = ['pid:n,region,sex,age:n,income:n'];
  for (let i = 0; i < households; i++) people.push(`${i * 3},${regions[n(6)]},${'fmx'[n(3)]},${18 + n(70)},${n(9) * 900 + n(4000)}`);
  const responses = ['person:n,wave:n,topic,score:n,minutes:n,mode'];
  const topics = ['transport', 'housing', 'health', 'schools', 'noise', 'parks', 'water'];
  for (let i = 0; i < answers; i++) responses.push(`${n(households * 3 + 30)},${1 + n(8)},${topics[n(7)]},${n(11)},${(2 + n(500) / 10).toFixed(1)},${['web', 'phone', 'door'][n(3)]}`);
  return { people: people.join('\n'), responses: responses.join('\n') };
}
