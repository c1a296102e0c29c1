const ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Tokyo', 'Australia/Sydney', 'America/Sao_Paulo', 'Africa/Nairobi'];

function loadTenants(count) {
  return Array.from({ length: count }, (_, i) => ({
    name: `tenant-${i + 1}`,
    timezone: ZONES[i % ZONES.length],
    schedule: `${(i * 7) % 60} ${6 + (i % 12)} * * ${1 + (i % 5)}`,
  }));
}

module.exports = { loadTenants };
