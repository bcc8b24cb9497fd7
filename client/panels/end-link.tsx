import { network } from '../state/network.ts';
import { selectNode } from '../state/selection-store.ts';
import { KindMark } from './kind-mark.tsx';

/** One end of a relation, which leads to the node. */
export function EndLink({ node }: { readonly node: string }) {
  const { name, kind } = network.getNodeAttributes(node);
  return (
    <span className="end">
      <KindMark kind={kind} />{' '}
      <button type="button" className="link" onClick={() => selectNode(node)}>
        {name}
      </button>
    </span>
  );
}
