'use strict';

const COLUMNS = ['id', 'at', 'account', 'amount', 'currency', 'text', 'booked_by'];
const HEADER = COLUMNS.join(',');
const ACCOUNT = /^\d{4}(?:-\d{2})?$/;
const NEEDS_QUOTES = /[",\r\n]/;

function checkEntry(entry) {
  if (!Number.isInteger(entry.id)) return 'id is not a number';
  if (!ACCOUNT.test(entry.account)) return `account ${entry.account} is malformed`;
  if (!Number.isSafeInteger(entry.amount) || entry.amount === 0) return 'amount is not a whole number of cents';
  if (typeof entry.text !== 'string' || entry.text.length > 200) return 'text is too long';
  return null;
}

function cell(value) {
  const text = String(value ?? '');
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function decimal(cents) {
  const abs = Math.abs(cents);
  return `${cents < 0 ? '-' : ''}${Math.trunc(abs / 100)}.${String(abs % 100).padStart(2, '0')}`;
}

function toRow(entry) {
  return [entry.id, new Date(entry.at).toISOString(), entry.account, decimal(entry.amount), entry.currency, entry.text, entry.by].map(cell).join(',');
}

module.exports = { checkEntry, toRow, HEADER };
