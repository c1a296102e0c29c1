export function parseArguments(argv) {
  const options = {};
  for (const argument of argv) {
    const [key, value = true] = argument.replace(/^--/, '').split('=');
    options[key] = value;
  }
  return options;
}
