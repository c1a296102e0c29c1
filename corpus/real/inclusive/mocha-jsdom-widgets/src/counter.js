'use strict';

exports.mountCounter = function mountCounter(root, { min = 0, max = 10 } = {}) {
  const output = root.querySelector('output');
  let value = min;
  const show = () => { output.textContent = String(value); };
  root.querySelector('.up').addEventListener('click', () => { value = Math.min(max, value + 1); show(); });
  root.querySelector('.down').addEventListener('click', () => { value = Math.max(min, value - 1); show(); });
  show();
};
