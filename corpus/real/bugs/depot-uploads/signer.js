'use strict';
// One worker per region: signs the upload links of the depots in that region.
const { parentPort, workerData } = require('worker_threads');
const crypto = require('crypto');
const AWS = require('aws-sdk');

const s3 = new AWS.S3({
  region: workerData.region,
  accessKeyId: 'AKIADEPOT000000000',
  secretAccessKey: 'a-secret-for-the-depot',
  signatureVersion: 'v4',
});

function checksum(parcels) {
  const hash = crypto.createHash('sha256');
  for (const p of parcels) hash.update(`${p.id}:${p.grams};`);
  return hash.digest('hex');
}

parentPort.on('message', (batch) => {
  if (batch === null) {
    parentPort.close();
    return;
  }
  const key = `${workerData.region}/${batch.depot}/${batch.day}.json`;
  const url = s3.getSignedUrl('putObject', { Bucket: 'depot-manifests', Key: key, Expires: 900, ContentType: 'application/json' });
  parentPort.postMessage({ depot: batch.depot, day: batch.day, host: url.split('/')[2], path: new URL(url).pathname, sum: checksum(batch.parcels) });
});
