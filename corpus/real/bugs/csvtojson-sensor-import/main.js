const csvtojson = require('csvtojson');

function sensorCsv(rows) {
  const lines = ['sensor,time,temperature'];
  for (let i = 0; i < rows; i++) {
    lines.push(`s-${i % 40},${1525255200 + i * 60},${(15 + ((i * 7919) % 1000) / 100).toFixed(2)}`);
  }
  return `${lines.join('\n')}\n`;
}

function averageBySensor(csv, done) {
  const totals = new Map();
  csvtojson()
    .fromString(csv)
    .on('json', (reading) => {
      const entry = totals.get(reading.sensor) || { sum: 0, count: 0 };
      entry.sum += Number(reading.temperature);
      entry.count += 1;
      totals.set(reading.sensor, entry);
    })
    .on('done', (error) => done(error, totals));
}

averageBySensor(sensorCsv(Number(process.env.ROWS || 40000)), (error, totals) => {
  if (error) throw error;
  const first = totals.get('s-0');
  console.log(`${totals.size} sensors, s-0 average ${(first.sum / first.count).toFixed(2)} over ${first.count} readings`);
});
