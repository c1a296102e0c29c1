import protobuf from 'protobufjs';

const SOURCE = `
syntax = "proto3";
package buoys;

enum Quality { UNCHECKED = 0; GOOD = 1; SUSPECT = 2; BAD = 3; }

message Position { sint32 lat_e7 = 1; sint32 lon_e7 = 2; uint32 hdop_cm = 3; }

message Wave {
  float height = 1;
  float period = 2;
  uint32 direction = 3;
  repeated float spectrum = 4;
}

message Layer { uint32 depth_cm = 1; sint32 temperature_mk = 2; uint32 salinity = 3; Quality quality = 4; }

message Reading {
  uint32 buoy = 1;
  uint32 sequence = 2;
  double at = 3;
  Position position = 4;
  Wave wave = 5;
  repeated Layer layers = 6;
  map<string, float> housekeeping = 7;
  string firmware = 8;
}

message Batch { string station = 1; repeated Reading readings = 2; }
`;

const { root } = protobuf.parse(SOURCE, { keepCase: false });
root.resolveAll();

export const Batch = root.lookupType('buoys.Batch');
export const Quality = root.lookupEnum('buoys.Quality').values;
