import type { SnapshotBytes } from '../../../source/load/heapsnapshot/bytes.ts';

/** A snapshot to be written as V8 would: nodes with their edges, by ordinal. */
export interface PlannedNode {
  type: string;
  name: string;
  id?: number;
  size?: number;
  detachedness?: number;
  edges?: PlannedEdge[];
}

export interface PlannedEdge {
  type: string;
  name: string | number;
  to: number;
}

export const NODE_KINDS =
  'hidden,array,string,object,code,closure,regexp,number,native,synthetic,concatenated string,sliced string,symbol,bigint,object shape'.split(
    ',',
  );
export const EDGE_KINDS = 'context,element,property,internal,hidden,shortcut,weak'.split(',');

/** The snapshot as the object that `JSON.parse` would give. */
export function plan(nodes: PlannedNode[], extra: { locations?: number[] } = {}) {
  const strings: string[] = [];
  const known = new Map<string, number>();
  const string = (text: string) => {
    let index = known.get(text);
    if (index === undefined) known.set(text, (index = strings.push(text) - 1));
    return index;
  };
  string('<dummy>');
  const fields = ['type', 'name', 'id', 'self_size', 'edge_count', 'detachedness'];
  const nodeValues: number[] = [];
  const edgeValues: number[] = [];
  nodes.forEach((node, ordinal) => {
    const edges = node.edges ?? [];
    nodeValues.push(
      NODE_KINDS.indexOf(node.type),
      string(node.name),
      node.id ?? ordinal * 2 + 1,
      node.size ?? 0,
      edges.length,
      node.detachedness ?? 0,
    );
    for (const edge of edges) {
      edgeValues.push(
        EDGE_KINDS.indexOf(edge.type),
        typeof edge.name === 'string' ? string(edge.name) : edge.name,
        edge.to * fields.length,
      );
    }
  });
  return {
    snapshot: {
      meta: {
        node_fields: fields,
        node_types: [NODE_KINDS, 'string', 'number', 'number', 'number', 'number'],
        edge_fields: ['type', 'name_or_index', 'to_node'],
        edge_types: [EDGE_KINDS, 'string_or_number', 'node'],
        trace_function_info_fields: ['function_id', 'name', 'script_name', 'script_id', 'line', 'column'],
        trace_node_fields: ['id', 'function_info_index', 'count', 'size', 'children'],
        sample_fields: ['timestamp_us', 'last_assigned_id'],
        location_fields: ['object_index', 'script_id', 'line', 'column'],
      },
      node_count: nodes.length,
      edge_count: edgeValues.length / 3,
      trace_function_count: 0,
    },
    nodes: nodeValues,
    edges: edgeValues,
    trace_function_infos: [] as number[],
    trace_tree: [] as unknown[],
    samples: [] as number[],
    locations: extra.locations ?? [],
    strings,
  };
}

export function memoryBytes(bytes: Uint8Array, seekable = true): SnapshotBytes {
  let at = 0;
  return {
    size: seekable ? bytes.length : null,
    seekable,
    read(into, position) {
      if (!seekable && position !== at) throw new Error('read back');
      const part = bytes.subarray(position, position + into.length);
      into.set(part);
      at = position + part.length;
      return part.length;
    },
  };
}

export function encode(value: unknown): Uint8Array {
  return new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
}
