export const PATTERNS = [
  { name: 'card', expression: /\b(?:\d{4}[ -]){3}\d{4}\b/g, replacement: '<card>' },
  { name: 'ip', expression: /\b\d{1,3}(?:\.\d{1,3}){3}\b/g, replacement: '<ip>' },
  { name: 'phone', expression: /\+\d{2}(?: ?\d{2,4}){3,4}/g, replacement: '<phone>' },
  { name: 'mail', expression: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, replacement: '<mail>' },
  { name: 'key', expression: /\bsk_(?:live|test)_[A-Za-z0-9]{24}\b/g, replacement: '<key>' },
];
