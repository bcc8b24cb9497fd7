/** Makes GEXF and GraphML of other programs readable by the parsers, which know only a part of what these write. */

const readable: readonly string[] = ['node', 'edge', 'graph'];

/** Changes the document in place. */
export function prepareForeign(document: Document): void {
  // Relations between the same two nodes may share an id, as networkx writes them, or have none.
  for (const [index, edge] of document.querySelectorAll('edge').entries()) {
    edge.setAttribute('id', String(index));
  }
  for (const key of document.querySelectorAll('graphml > key')) {
    const kind = key.getAttribute('for') ?? 'all';
    const drawing = [...key.attributes].find(({ name }) => name === 'yfiles.type')?.value;
    if (drawing !== undefined) {
      tellDrawing(document, key.getAttribute('id') ?? '');
      key.remove();
    } else if (kind === 'all') {
      for (const each of readable) {
        const copy = key.cloneNode(true) as Element;
        copy.setAttribute('for', each);
        key.before(copy);
      }
      key.remove();
    } else if (!readable.includes(kind)) {
      key.remove();
    }
  }
}

/** yEd writes names and places into its drawing of a node or a relation alone. */
function tellDrawing(document: Document, id: string): void {
  for (const data of document.querySelectorAll(`data[key="${CSS.escape(id)}"]`)) {
    const owner = data.parentElement;
    const [label] = [...find(data, 'NodeLabel'), ...find(data, 'EdgeLabel')];
    const [geometry] = find(data, 'Geometry');
    const tell = (key: string, value: string | null | undefined): void => {
      if (value !== null && value !== undefined && value.trim() !== '') {
        const told = document.createElementNS(data.namespaceURI, 'data');
        told.setAttribute('key', key);
        told.textContent = value.trim();
        owner?.append(told);
      }
    };
    data.remove();
    tell('label', label === undefined ? null : ownText(label));
    tell('x', geometry?.getAttribute('x'));
    tell('y', geometry?.getAttribute('y'));
  }
}

function find(data: Element, name: string): Element[] {
  return [...data.getElementsByTagNameNS('*', name)];
}

/** A label holds models of where it stands beside its text. */
function ownText(label: Element): string {
  return [...label.childNodes]
    .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
    .map(({ textContent }) => textContent ?? '')
    .join('');
}
