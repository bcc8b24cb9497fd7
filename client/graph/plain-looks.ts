import type { ElementLook } from '../api/element-export.ts';
import { type DrawnLooks, drawnLooksStore } from '../state/drawn-looks.ts';
import { findKindByLabel } from '../state/kinds.ts';
import { readStyles } from '../state/read-styles.ts';
import { coloursOfType } from '../state/type-colours.ts';
import type { Stage } from './appearance.ts';
import { widthOf } from './relation-look.ts';

/** While something is drawn, files can ask how. */
export function offerLooks(stage: () => Stage): () => void {
  drawnLooksStore.setState({ read: () => readPlainLooks(stage()) });
  return () => drawnLooksStore.setState({ read: null });
}

/** Colours and sizes as kinds, rules and support give them: nothing selected, nothing receding, on a light ground. */
function readPlainLooks({ network, picture }: Pick<Stage, 'network' | 'picture'>): DrawnLooks {
  const styles = readStyles(network, picture.view);
  const toLook = (colour: string, size: number): ElementLook => ({
    colour,
    size: Math.round(size * 10) / 10,
  });
  return {
    ofNode(node) {
      const style = styles.ofNode(node, picture.tintOf);
      const { light } = style?.colours ?? findKindByLabel(network.getNodeAttribute(node, 'kind'));
      return toLook(light, picture.radiusOf(node) * (style?.factor ?? 1));
    },
    ofRelation(relation) {
      const style = styles.ofRelation(relation);
      const { relationType, originCount } = network.getEdgeAttributes(relation);
      const { light } = style?.colours ?? coloursOfType(relationType);
      return toLook(light, widthOf(originCount) * (style?.factor ?? 1));
    },
  };
}
