const { settingFor } = require('./settings');
const { tenants } = require('./tenants');

let sum = 0;
for (const tenant of tenants(2200)) sum += settingFor(tenant, 'limits').requests + settingFor(tenant, 'retries').max;
console.log(sum);
