const cron = require('node-cron');
const { loadTenants } = require('./tenants');

function registerDigests(tenants) {
  return tenants.map((tenant) => ({
    tenant,
    task: cron.createTask(tenant.schedule, () => {}, { timezone: tenant.timezone }),
  }));
}

function upcoming(jobs) {
  return jobs
    .map(({ tenant, task }) => ({ tenant: tenant.name, at: task.getNextRun() }))
    .sort((a, b) => a.at - b.at);
}

async function main() {
  const jobs = registerDigests(loadTenants(Number(process.env.TENANTS || 560)));
  for (const { task } of jobs) await task.start();
  const list = upcoming(jobs);
  console.log(`${list.length} digests planned`);
  for (const { task } of jobs) await task.destroy();
}

main();
