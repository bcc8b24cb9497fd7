/** XML as elements, for tests. Loaded without its types: those would bring the whole of a browser's into every file. */
import { createRequire } from 'node:module';

export interface XmlElement {
  readonly nodeType: number;
  readonly tagName: string;
  readonly namespaceURI: string | null;
  readonly childNodes: ArrayLike<XmlElement>;
  getAttribute(name: string): string;
  getAttributeNS(namespace: string, name: string): string;
  getElementsByTagName(name: string): ArrayLike<XmlElement>;
}

interface XmlDom {
  readonly DOMParser: new (options: {
    errorHandler: Record<'warning' | 'error' | 'fatalError', (problem: string) => void>;
  }) => { parseFromString(text: string, type: string): { readonly documentElement: XmlElement } };
}

const { DOMParser } = createRequire(import.meta.url)('@xmldom/xmldom') as XmlDom;

/** The root; throws on the first thing that is not well-formed. */
export function parseXml(text: string): XmlElement {
  const refuse = (problem: string): never => {
    throw new Error(problem);
  };
  const parser = new DOMParser({ errorHandler: { warning: refuse, error: refuse, fatalError: refuse } });
  return parser.parseFromString(text, 'application/xml').documentElement;
}

export function findAll(element: XmlElement, name: string): XmlElement[] {
  return Array.from(element.getElementsByTagName(name));
}

export function childrenOf(element: XmlElement | undefined): XmlElement[] {
  return Array.from(element?.childNodes ?? []).filter(({ nodeType }) => nodeType === 1);
}

export function idOf(element: XmlElement): string {
  return element.getAttribute('id');
}
