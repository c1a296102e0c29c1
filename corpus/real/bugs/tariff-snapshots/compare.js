function* bandsOf(tariff) {
  for (const zone of tariff.zones) {
    for (const service of zone.services) {
      for (const band of service.bands) yield [`${zone.code}/${service.name}/${band.upTo}`, band];
    }
  }
}

function compare(before, after) {
  const index = new Map(bandsOf(before));
  const changes = [];
  for (const [key, band] of bandsOf(after)) {
    const old = index.get(key);
    if (!old) changes.push({ key, from: 0, to: band.price });
    else if (old.price !== band.price) changes.push({ key, from: old.price, to: band.price });
  }
  return changes;
}

module.exports = { compare };
