import { readJournal, writeSeason } from './journal.ts';
import { replay } from './ledger.ts';
import { blendPlan, fingerprint, stockReport } from './report.ts';

const seasons = [2023, 2024];

for (const season of seasons) {
  const journal = writeSeason(season, 450, 1900);
  const state = replay(readJournal(journal));
  console.log(`season ${season}: ${journal.length} bytes, revision ${state.revision}, rejected ${state.rejected}`);
  console.log(stockReport(state).split('\n').slice(0, 4).join('\n'));
  for (const target of [13, 13.5, 14, 14.5]) console.log(`  blend to ${target}%: ${blendPlan(state, target).toFixed(1)}`);
  console.log(`  ${fingerprint(state)}`);
}
