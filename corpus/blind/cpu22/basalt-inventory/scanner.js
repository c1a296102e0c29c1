'use strict';

const { createHmac } = require('node:crypto');

// Handheld scanners send frames: a header, fields with a check digit, and a signature.
const KEY = 'dock-7';

function checkDigit(text) {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += (text.charCodeAt(i) % 10) * (i % 2 ? 3 : 1);
  return (10 - (sum % 10)) % 10;
}

function encode(action) {
  const body = [action.no, action.type, action.sku, action.shelf, action.to ?? '', action.quantity, action.batch ?? ''].join('|');
  const frame = `${body}|${checkDigit(body)}`;
  return `${frame}#${createHmac('sha256', KEY).update(frame).digest('base64url').slice(0, 16)}`;
}

function decode(frame) {
  const hash = frame.lastIndexOf('#');
  const signed = frame.slice(0, hash);
  if (createHmac('sha256', KEY).update(signed).digest('base64url').slice(0, 16) !== frame.slice(hash + 1)) throw new Error('signature');
  const cut = signed.lastIndexOf('|');
  const body = signed.slice(0, cut);
  if (Number(signed.slice(cut + 1)) !== checkDigit(body)) throw new Error('check digit');
  const [no, type, sku, shelf, to, quantity, batch] = body.split('|');
  return { no: Number(no), type, sku, shelf, to: to || undefined, quantity: Number(quantity), batch: batch || undefined };
}

module.exports = { encode, decode };
