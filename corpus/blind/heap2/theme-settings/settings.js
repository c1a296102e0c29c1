class Settings extends EventTarget {
  values = { theme: 'light', density: 1 };

  set(name, value) {
    this.values[name] = value;
    this.dispatchEvent(new CustomEvent('change', { detail: { name, value } }));
  }
}

export const settings = new Settings();
