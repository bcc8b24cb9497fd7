import { ArrowDown, ArrowDownUp, ArrowUp, X } from 'lucide-react';
import { useState } from 'react';
import { network } from '../state/network.ts';
import { findAgain, leavePaths, pointAtPath, sayPaths } from '../state/paths-store.ts';
import { isSymmetric, sayRelation } from '../state/relation-words.ts';
import { selectNode, selectRelation } from '../state/selection-store.ts';
import type { Trail, TrailPath } from '../state/view.ts';
import { saySupport } from '../state/words.ts';
import { Evidence } from './evidence.tsx';
import { IconButton } from './icon-button.tsx';
import { KindMark } from './kind-mark.tsx';
import { PathsOptions } from './paths-options.tsx';

/** The shortest paths between two nodes, each relation with what it rests on. */
export function PathsStory({ trail }: { readonly trail: Trail }) {
  const nameOf = (node: string): string => network.getNodeAttribute(node, 'name');
  return (
    <article data-testid="paths-story">
      <div className="story-close">
        <IconButton icon={X} label="Put the paths away" side="left" onClick={leavePaths} />
      </div>
      <p className="kicker">{trail.more ? `the first ${sayPaths(trail.paths)}` : sayPaths(trail.paths)}</p>
      <h2>
        {trail.ends.length > 2
          ? `How ${trail.ends.length} nodes are connected`
          : `How ${nameOf(trail.from)} is connected to ${nameOf(trail.to)}`}
      </h2>
      {trail.ends.length === 2 && (
        <PathsOptions
          options={trail.options}
          onChange={(change) => findAgain(trail, change)}
          onSwap={() => findAgain(trail, {}, true)}
        />
      )}
      <ol className="paths">
        {trail.paths.map((path, index) => (
          <li
            key={path.relations.join(' ')}
            onMouseEnter={() => pointAtPath(index)}
            onMouseLeave={() => pointAtPath(null)}
            onFocus={() => pointAtPath(index)}
            onBlur={() => pointAtPath(null)}
          >
            <PathLines path={path} />
          </li>
        ))}
      </ol>
    </article>
  );
}

function PathLines({ path }: { readonly path: TrailPath }) {
  return path.nodes.map((node, index) => {
    const relation = path.relations[index];
    const { name, kind } = network.getNodeAttributes(node);
    return (
      <div key={node}>
        <p className="path-node">
          <KindMark kind={kind} />
          <button type="button" className="link name-link" onClick={() => selectNode(node)}>
            {name}
          </button>
        </p>
        {relation !== undefined && <PathTie relation={relation} from={node} />}
      </div>
    );
  });
}

/** One relation on the way down the path, read in its own direction. */
function PathTie({ relation, from }: { readonly relation: string; readonly from: string }) {
  const [open, setOpen] = useState(false);
  const { key, relationType, sourceCount, originCount } = network.getEdgeAttributes(relation);
  const down = network.source(relation) === from;
  const words = sayRelation(relationType, down ? 'out' : 'in');
  const Arrow = isSymmetric(relationType) ? ArrowDownUp : down ? ArrowDown : ArrowUp;
  const support = sourceCount === 0 ? 'details' : saySupport(sourceCount, originCount);
  const quoted = key !== null && sourceCount > 0;
  return (
    <div className="path-tie">
      <Arrow size={14} aria-hidden />
      <i>{words}</i>
      <button
        type="button"
        className="link support-link"
        aria-expanded={quoted ? open : undefined}
        aria-label={`${support}: the evidence for ${words}`}
        onClick={() => (quoted ? setOpen(!open) : selectRelation(relation))}
      >
        {support}
      </button>
      {open && quoted && (
        <div className="path-quotes">
          <Evidence relationKey={key} />
        </div>
      )}
    </div>
  );
}
