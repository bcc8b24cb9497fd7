import { ArrowLeft, Printer } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { announce } from '../../state/announcements.ts';
import { closePage } from '../../state/page-store.ts';
import { showNode, showRelation } from '../../state/show-on-network.ts';

interface Props {
  readonly title: string;
  /** A few words above the title: what kind of page this is. */
  readonly kicker?: ReactNode;
  /** Id of the node that the page is about, for the way back to it. */
  readonly node?: string | undefined;
  /** Key of the relation that it is about. */
  readonly relation?: string;
  /** Further actions beside the way back and printing. */
  readonly tools?: ReactNode;
  /** `text` for running text, `wide` for tables and columns side by side. */
  readonly width?: 'text' | 'wide';
  readonly children: ReactNode;
}

/** What all pages of reading have in common: a heading that takes the focus, and the ways on from here. */
export function PageFrame({ title, kicker, node, relation, tools, width = 'text', children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    announce(title);
    document.title = `${title} · Dragoman`;
    return () => {
      document.title = 'Dragoman';
    };
  }, [title]);
  const goBack = () => {
    if (relation !== undefined) {
      void showRelation(relation);
    } else if (node !== undefined) {
      void showNode(node);
    } else {
      closePage();
    }
  };
  return (
    <article className={`reading-page ${width}`} aria-labelledby="page-title">
      <header className="page-head">
        {kicker !== undefined && <p className="kicker">{kicker}</p>}
        <h2 id="page-title" ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <div className="actions unprinted">
          <button type="button" className="action" onClick={goBack}>
            <ArrowLeft size={14} aria-hidden />{' '}
            {node === undefined && relation === undefined ? 'Back to the network' : 'Show on the network'}
          </button>
          <button type="button" className="action" onClick={() => window.print()}>
            <Printer size={14} aria-hidden /> Print
          </button>
          {tools}
        </div>
      </header>
      {children}
    </article>
  );
}
