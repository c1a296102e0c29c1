// Times are always those of the pool, whatever the reader's own clock says.
exports.when = function when(ms, lang, timeZone) {
  return new Date(ms).toLocaleTimeString(lang, { timeZone, hour: '2-digit', minute: '2-digit', weekday: 'short' });
};

exports.money = function money(pence, lang) {
  return new Intl.NumberFormat(lang, { style: 'currency', currency: 'GBP' }).format(pence / 100);
};
