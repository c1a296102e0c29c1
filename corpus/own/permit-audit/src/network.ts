const toInt = (ip: string): number => {
  const [a, b, c, d] = ip.split('.');
  return ((+a << 24) | (+b << 16) | (+c << 8) | +d) >>> 0;
};

export function cidrMatch(ip: string, cidr: string): boolean {
  const slash = cidr.indexOf('/');
  const bits = Number(cidr.slice(slash + 1));
  const mask = bits === 0 ? 0 : (~0 << (32 - bits)) >>> 0;
  return (toInt(ip) & mask) >>> 0 === (toInt(cidr.slice(0, slash)) & mask) >>> 0;
}
