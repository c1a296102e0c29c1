'use strict';
const path = require('path');
const { Worker } = require('worker_threads');
const { manifest } = require('./parcels');

const REGIONS = ['eu-west-1', 'us-east-1', 'ap-southeast-2', 'eu-central-1', 'us-west-2'];
const DEPOTS = 6;
const DAYS = 2;

class RegionSigner {
  constructor(region) {
    this.region = region;
    this.waiting = 0;
    this.answers = [];
    this.worker = new Worker(path.join(__dirname, 'signer.js'), { workerData: { region } });
    this.done = new Promise((resolve, reject) => {
      this.worker.on('message', (m) => this.answers.push(m));
      this.worker.once('error', reject);
      this.worker.once('exit', resolve);
    });
  }

  submit(batch) {
    this.waiting++;
    this.worker.postMessage({ depot: batch.depot, day: batch.day, parcels: batch.parcels });
  }

  async finish() {
    this.worker.postMessage(null);
    await this.done;
    if (this.answers.length !== this.waiting) throw new Error(`${this.region}: ${this.answers.length} of ${this.waiting} signed`);
    return this.answers.sort((a, b) => a.depot - b.depot || a.day - b.day);
  }
}

async function main() {
  for (const [index, region] of REGIONS.entries()) {
    const signer = new RegionSigner(region);
    let cages = 0;
    let fill = 0;
    for (let d = 0; d < DEPOTS; d++) {
      for (let day = 0; day < DAYS; day++) {
        const batch = manifest(index * DEPOTS + d, day);
        cages += batch.cages;
        fill += batch.fill;
        signer.submit(batch);
      }
    }
    const answers = await signer.finish();
    const { host, path: first, sum } = answers[0];
    console.log(`${region}: ${answers.length} manifests, ${cages} cages, fill ${(fill / answers.length).toFixed(4)}`);
    console.log(`  first ${host}${first} ${sum.slice(0, 12)}`);
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
