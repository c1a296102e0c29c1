import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { once } from 'node:events';
import { TaxonClient } from './taxa.mjs';
import { accessions, viability } from './vault.mjs';

const YEAR = 2026;

async function* withTaxon(source, client) {
  for (const accession of source) {
    const taxon = await client.fetch(accession.taxonId);
    yield { accession, taxon };
  }
}

async function* due(source, threshold) {
  for await (const { accession, taxon } of source) {
    const percent = viability(accession, taxon, YEAR);
    if (percent < threshold) yield { number: accession.number, name: `${taxon.genus} ${taxon.species}`, percent };
  }
}

async function main() {
  const registry = spawn(process.execPath, [fileURLToPath(new URL('./registry.mjs', import.meta.url))], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [{ port }] = await once(registry, 'message');
  const client = new TaxonClient(port);

  const list = [];
  for await (const row of due(withTaxon(accessions(260), client), 60)) list.push(row);
  list.sort((a, b) => a.percent - b.percent);

  for (const row of list.slice(0, 15)) console.log(row.number, row.name.padEnd(20), row.percent.toFixed(1));
  console.log(`${list.length} accessions to regenerate, ${client.requests} look-ups`);

  client.close();
  registry.disconnect();
}

await main();
