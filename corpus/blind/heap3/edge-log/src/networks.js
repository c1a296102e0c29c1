export class NetworkTable {
  #networks = [];

  constructor(count) {
    for (let i = 0; i < count; i++) {
      this.#networks.push({ asn: 64512 + i, name: `Carrier ${i} ${i % 2 ? 'Mobile' : 'Fixed'}`, prefix: `10.${i >> 8}.${i & 255}.0/24`, region: ['eu-west', 'eu-north', 'us-east'][i % 3], peers: [i + 1, i + 7] });
    }
  }

  of(client) {
    return this.#networks[parseInt(client.slice(0, 6), 16) % this.#networks.length];
  }
}
