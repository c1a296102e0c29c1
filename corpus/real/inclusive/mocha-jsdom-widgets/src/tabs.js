'use strict';

exports.mountTabs = function mountTabs(root) {
  const buttons = [...root.querySelectorAll('[role=tab]')];
  const panels = [...root.querySelectorAll('[role=tabpanel]')];
  function select(index) {
    buttons.forEach((button, i) => button.setAttribute('aria-selected', String(i === index)));
    panels.forEach((panel, i) => { panel.hidden = i !== index; });
  }
  buttons.forEach((button, i) => button.addEventListener('click', () => select(i)));
  select(0);
  return { select, current: () => buttons.findIndex((b) => b.getAttribute('aria-selected') === 'true') };
};
