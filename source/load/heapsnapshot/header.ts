import { EDGE_TYPES, NODE_TYPES, UNKNOWN_EDGE } from '../../heap/graph/kinds.ts';
import { InputError } from '../errors.ts';

/** The layout of the columns, as `snapshot.meta` describes it. Offsets are -1 for a field that the file does not have. */
export interface SnapshotHeader {
  nodeFields: number;
  typeAt: number;
  nameAt: number;
  idAt: number;
  sizeAt: number;
  edgeCountAt: number;
  traceAt: number;
  detachednessAt: number;
  /** File's node type number -> our code. */
  nodeTypeCode: Uint8Array;
  nodeTypeNames: string[];
  edgeFields: number;
  edgeTypeAt: number;
  edgeNameAt: number;
  edgeTargetAt: number;
  edgeTypeCode: Uint8Array;
  locationFields: string[];
  traceFunctionFields: string[];
  traceNodeFields: string[];
  sampleFields: string[];
  /** As the header claims: untrusted, so never to be allocated as it is. */
  nodeCount: number;
  edgeCount: number;
  /** What the header says where a count is no number: `declares "many"`; null where it is one. */
  oddNodeCount: string | null;
  oddEdgeCount: string | null;
  /** Ordinal, as claimed: `root.ts` checks it. */
  root: number;
  /** The `root_index` where no node begins there; else null. */
  oddRoot: string | null;
  extraNativeBytes: number;
}

/** Reads the `snapshot` object; everything in it is untrusted. */
export function readHeader(snapshot: unknown): SnapshotHeader {
  const meta = field(snapshot, 'meta');
  if (typeof meta !== 'object' || meta === null) {
    throw new InputError('its "snapshot" has no "meta", which describes its columns');
  }
  const nodeFields = names(field(meta, 'node_fields'));
  const edgeFields = names(field(meta, 'edge_fields'));
  const typeAt = need(nodeFields, 'type', 'node_fields');
  const edgeTypeAt = need(edgeFields, 'type', 'edge_fields');
  // Node 24 lists more types than fields: only the one at the field's own index means anything.
  const nodeTypes = names(element(field(meta, 'node_types'), typeAt));
  const edgeTypes = names(element(field(meta, 'edge_types'), edgeTypeAt));
  if (nodeTypes.length === 0) throw new InputError('its "meta" names no node types');
  if (edgeTypes.length === 0) throw new InputError('its "meta" names no edge types');
  const { codes, all } = nodeCodes(nodeTypes);
  const rootIndex = field(snapshot, 'root_index') ?? 0;
  const root = count(rootIndex) / nodeFields.length;
  const isRoot = typeof rootIndex === 'number' && Number.isInteger(root) && rootIndex >= 0;
  return {
    nodeFields: nodeFields.length,
    typeAt,
    nameAt: need(nodeFields, 'name', 'node_fields'),
    idAt: need(nodeFields, 'id', 'node_fields'),
    sizeAt: need(nodeFields, 'self_size', 'node_fields'),
    edgeCountAt: need(nodeFields, 'edge_count', 'node_fields'),
    traceAt: nodeFields.indexOf('trace_node_id'),
    detachednessAt: nodeFields.indexOf('detachedness'),
    nodeTypeCode: codes,
    nodeTypeNames: all,
    edgeFields: edgeFields.length,
    edgeTypeAt,
    edgeNameAt: need(edgeFields, 'name_or_index', 'edge_fields'),
    edgeTargetAt: need(edgeFields, 'to_node', 'edge_fields'),
    edgeTypeCode: edgeCodes(edgeTypes),
    locationFields: names(field(meta, 'location_fields')),
    traceFunctionFields: names(field(meta, 'trace_function_info_fields')),
    traceNodeFields: names(field(meta, 'trace_node_fields')),
    sampleFields: names(field(meta, 'sample_fields')),
    nodeCount: count(field(snapshot, 'node_count')),
    edgeCount: count(field(snapshot, 'edge_count')),
    oddNodeCount: oddCount(field(snapshot, 'node_count')),
    oddEdgeCount: oddCount(field(snapshot, 'edge_count')),
    root: isRoot ? root : 0,
    oddRoot: isRoot ? null : asWritten(rootIndex),
    extraNativeBytes: count(field(snapshot, 'extra_native_bytes')),
  };
}

function nodeCodes(types: string[]): { codes: Uint8Array; all: string[] } {
  const all: string[] = [...NODE_TYPES];
  const codes = new Uint8Array(256);
  for (let i = 0; i < types.length && i < 256; i++) {
    let code = all.indexOf(types[i]);
    if (code === -1 && all.length < 255) code = all.push(types[i]) - 1;
    codes[i] = code;
  }
  // Type numbers that the meta does not list get a type of their own, so that they show.
  const unlisted = all.push('unknown type') - 1;
  codes.fill(unlisted, types.length);
  return { codes, all };
}

function edgeCodes(types: string[]): Uint8Array {
  const codes = new Uint8Array(256).fill(UNKNOWN_EDGE);
  for (let i = 0; i < types.length && i < 256; i++) {
    const code = (EDGE_TYPES as readonly string[]).indexOf(types[i]);
    if (code !== -1) codes[i] = code;
  }
  return codes;
}

function field(object: unknown, key: string): unknown {
  return typeof object === 'object' && object !== null ? (object as Record<string, unknown>)[key] : undefined;
}

function element(list: unknown, index: number): unknown {
  return Array.isArray(list) ? list[index] : undefined;
}

function names(list: unknown): string[] {
  return Array.isArray(list) ? list.slice(0, 1000).map(String) : [];
}

function need(fields: string[], name: string, where: string): number {
  const index = fields.indexOf(name);
  if (index === -1) throw new InputError(`its "${where}" lack "${name}"`);
  return index;
}

function oddCount(value: unknown): string | null {
  if (value === undefined) return 'declares no number of';
  return typeof value === 'number' && value >= 0 ? null : `declares ${asWritten(value)}`;
}

const asWritten = (value: unknown): string => (JSON.stringify(value) ?? '').slice(0, 40);

function count(value: unknown): number {
  return typeof value === 'number' && value >= 0 && Number.isFinite(value) ? Math.floor(value) : 0;
}
