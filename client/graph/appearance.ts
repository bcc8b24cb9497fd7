import { isCluster } from '../state/clusters.ts';
import type { Network } from '../state/network.ts';
import { resolveTheme } from '../state/preferences-store.ts';
import { readStyles } from '../state/read-styles.ts';
import { selectionStore } from '../state/selection-store.ts';
import { lookOfBundle } from './bundle-look.ts';
import { clusterIcon } from './cluster-look.ts';
import type { Emphasis } from './emphasis.ts';
import { lookOfNode, type NodeLook } from './node-look.ts';
import type { Picture } from './picture.ts';
import { colourOfRelation, lookOfRelation, type RelationLook } from './relation-look.ts';

/** Square pixels that a node wants for itself, its name and its relations. */
const roomPerNode = 5000;

export interface Stage {
  readonly network: Network;
  readonly picture: Picture;
  readonly emphasis: Emphasis;
  /** The canvas in pixels. */
  readonly frame: { readonly width: number; readonly height: number };
}

/** How a node looks in this picture, under this emphasis, in the reader's choice of ground. */
export function dressNode(stage: Stage, node: string): NodeLook {
  return createNodeDresser(stage)(node);
}

/** The same for many nodes: what they have in common is looked up once. */
export function createNodeDresser({ network, picture, emphasis, frame }: Stage): (node: string) => NodeLook {
  const { selected, group } = selectionStore.getState();
  const styles = readStyles(network, picture.view);
  const theme = resolveTheme();
  const room = measureRoom(picture, frame);
  return (node) => {
    const style = styles.ofNode(node, picture.tintOf);
    return lookOfNode(network.getNodeAttributes(node), {
      theme,
      shown: picture.isNodeShown(node),
      lit: emphasis.nodes.has(node),
      selected: selected?.key === node || group.has(node),
      pinned: picture.view.pinned.has(node),
      faded: picture.isFaded(node),
      style: isCluster(node) ? { ...style, icon: clusterIcon, factor: 1 } : style,
      radius: picture.radiusOf(node) * room,
    });
  };
}

/** Of a bundle the lead stands for all, and the others are not drawn. */
export function dressRelation(stage: Stage, relation: string): RelationLook {
  const bundle = stage.picture.bundleOf(relation);
  const alone = dressAlone(stage, relation);
  if (bundle === null || bundle.lead !== relation) {
    return bundle === null ? alone : { ...alone, hidden: true };
  }
  const look = (member: string) => ({
    look: member === relation ? alone : dressAlone(stage, member),
    source: stage.network.source(member),
  });
  const others = bundle.members.filter((member) => member !== relation);
  return lookOfBundle([look(relation), ...others.map(look)], resolveTheme());
}

function dressAlone({ network, picture, emphasis, frame }: Stage, relation: string): RelationLook {
  const { selected } = selectionStore.getState();
  const [source, target] = network.extremities(relation);
  return lookOfRelation(picture.dataOf(relation), {
    theme: resolveTheme(),
    shown: picture.isRelationShown(relation),
    lit: emphasis.relations.has(relation),
    selected: selected?.key === relation,
    faded: picture.isFaded(relation),
    style: readStyles(network, picture.view).ofRelation(relation),
    curve: picture.fanOf(relation),
    loop: source === target,
    scale: measureRoom(picture, frame),
  });
}

/** Hairlines are told apart by nothing but colour, `#rrggbbaa`. */
export function createHairlineColours({ network, picture }: Stage): (relation: string) => string {
  const styles = readStyles(network, picture.view);
  const theme = resolveTheme();
  return (relation) =>
    colourOfRelation(network.getEdgeAttributes(relation), {
      theme,
      faded: picture.isFaded(relation),
      style: styles.ofRelation(relation),
    });
}

/** From 0.5 to 1: on a small canvas the marks shrink with it, so that they do not cover one another. */
export function measureRoom(picture: Picture, { width, height }: Stage['frame']): number {
  const roomy = Math.max(40, picture.nodes.length) * roomPerNode;
  return Math.min(1, Math.max(0.5, Math.sqrt((width * height) / roomy)));
}
