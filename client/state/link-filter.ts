import { type Facet, type Filter, isFiltering, noFilter, type TimeWindow } from './filter.ts';
import { findNodeKey, network } from './network.ts';

/** A filter as a link carries it, evidence aside, which has words of its own there: JSON, with the data's own ids for nodes; null where nothing is filtered. */
export function writeFilter(filter: Filter): string | null {
  if (!isFiltering(filter)) {
    return filter.mode === 'dim' ? JSON.stringify({ mode: 'dim' }) : null;
  }
  const { facets, degree, component, ego, times, mode } = filter;
  const idOf = (node: string): string => network.getNodeAttribute(node, 'id');
  const text = JSON.stringify({
    ...(facets.length === 0 ? {} : { facets }),
    ...(degree === null ? {} : { degree }),
    ...(component === null ? {} : { component: idOf(component) }),
    ...(ego === null ? {} : { ego: { ...ego, node: idOf(ego.node) } }),
    ...(times.length === 0 ? {} : { times }),
    ...(mode === 'hide' ? {} : { mode }),
  });
  return text === '{}' ? null : text;
}

/** Reads what `writeFilter` wrote; conditions that nobody can read, or on nodes that are not here, are passed over. */
export function readFilter(text: string): Filter {
  const json = parse(text);
  const component = typeof json.component === 'string' ? findNodeKey(network, json.component) : undefined;
  const ego = asObject(json.ego);
  const centre = typeof ego.node === 'string' ? findNodeKey(network, ego.node) : undefined;
  const degree = asObject(json.degree);
  const from = asNumber(degree.from);
  return {
    facets: Array.isArray(json.facets) ? json.facets.flatMap(readFacet) : noFilter.facets,
    degree: from === null ? null : { from, to: asNumber(degree.to) },
    component: component ?? null,
    ego: centre === undefined ? null : { node: centre, steps: asNumber(ego.steps) ?? 1 },
    // Links of before there were two clocks have one window.
    times: (Array.isArray(json.times) ? json.times : [json.time]).flatMap(readWindow),
    mode: json.mode === 'dim' ? 'dim' : 'hide',
    evidence: noFilter.evidence,
  };
}

function readWindow(value: unknown): TimeWindow[] {
  const { start, end, clock, undated } = asObject(value);
  const [from, to] = [asNumber(start), asNumber(end)];
  return from === null || to === null
    ? []
    : [{ start: from, end: to, clock: String(clock ?? 'event'), undated: undated === true }];
}

function readFacet(value: unknown): Facet[] {
  const { on, of, property, values, from, to } = asObject(value);
  if ((on !== 'node' && on !== 'relation') || typeof of !== 'string' || typeof property !== 'string') {
    return [];
  }
  const texts = Array.isArray(values)
    ? values.filter((text): text is string => typeof text === 'string')
    : null;
  return [{ on, of, property, values: texts, from: asNumber(from), to: asNumber(to) }];
}

function parse(text: string): { readonly [name: string]: unknown } {
  try {
    return asObject(JSON.parse(text));
  } catch {
    return {};
  }
}

function asObject(value: unknown): { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null ? (value as { [name: string]: unknown }) : {};
}

function asNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
