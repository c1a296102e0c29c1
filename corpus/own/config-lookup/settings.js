const fs = require('node:fs');
const path = require('node:path');

/** A setting, with what the tenant overrides. */
function settingFor(tenant, name) {
  const config = JSON.parse(fs.readFileSync(path.join(__dirname, 'config.json'), 'utf8'));
  return { ...config[name], ...tenant.overrides[name] };
}
module.exports = { settingFor };
