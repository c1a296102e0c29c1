const dayjs = require('dayjs');
dayjs.extend(require('dayjs/plugin/utc'));
dayjs.extend(require('dayjs/plugin/timezone'));

const SITES = {
  oslo: 'Europe/Oslo',
  manila: 'Asia/Manila',
  santiago: 'America/Santiago',
  winnipeg: 'America/Winnipeg',
  perth: 'Australia/Perth',
};

function localPunch(site, epoch) {
  const at = dayjs.utc(epoch).tz(SITES[site]);
  return { day: at.format('YYYY-MM-DD'), minute: at.hour() * 60 + at.minute(), weekday: at.day() };
}

module.exports = { SITES, localPunch };
